package pond.authority.people;

/** Why a key was not paired; for the audit log only, strangers hear one and the same refusal. */
public enum PairReason {
  PAIR_CODE_UNREADABLE(true),
  PAIR_OTHER_AUTHORITY(true),
  PAIR_UNKNOWN_INVITE(true),
  PAIR_WRONG_SECRET(true),
  PAIR_USED(false),
  PAIR_REVOKED(false),
  PAIR_EXPIRED(false),
  PAIR_KEY_IN_USE(false),
  PAIR_KEY_REVOKED(false),
  PAIR_NAME_IN_USE(false);

  private final boolean stranger;

  PairReason(boolean stranger) {
    this.stranger = stranger;
  }

  /** True when the caller has shown no secret of this authority. */
  boolean isStranger() {
    return stranger;
  }
}
