package pond.authority.people;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import pond.model.digest.Sha256;

/**
 * An invitation as stored: the hash of its key only. The code itself was shown once and is nowhere.
 *
 * @param keyHash SHA-256 of K_pair, docs/spec/people.md step 3
 * @param usedBy the TLS key that paired with it, for {@link #USED}
 */
record Invite(
    String inviteId,
    Sha256 keyHash,
    String name,
    Role role,
    String state,
    Made made,
    Optional<Sha256> usedBy,
    int wrongTries) {
  /** Not used yet. */
  static final String WAITING = "waiting";

  /** A key was paired with it. */
  static final String USED = "used";

  /** Taken back, by an operator or after too many wrong secrets. */
  static final String REVOKED = "revoked";

  /** Who invited, and for how long. */
  record Made(String by, Instant at, Instant expiresAt) {
    Made {
      Objects.requireNonNull(by);
      Objects.requireNonNull(at);
      Objects.requireNonNull(expiresAt);
    }
  }

  Invite {
    Objects.requireNonNull(inviteId);
    Objects.requireNonNull(keyHash);
    Objects.requireNonNull(name);
    Objects.requireNonNull(role);
    Objects.requireNonNull(state);
    Objects.requireNonNull(made);
    Objects.requireNonNull(usedBy);
  }

  boolean isWaiting() {
    return state.equals(WAITING);
  }

  /** Whether its time is over; at the very instant it is. */
  boolean isPast(Instant now) {
    return !now.isBefore(made.expiresAt());
  }

  /** The state as people see it: a waiting invitation that is past its time is expired. */
  String shownState(Instant now) {
    return isWaiting() && isPast(now) ? "expired" : state;
  }
}
