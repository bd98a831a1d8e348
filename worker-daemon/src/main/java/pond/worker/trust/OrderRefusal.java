package pond.worker.trust;

import pond.model.sandbox.Outcome;

/** Why an order is not run, by the numbered rules of docs/spec/statements.md, section 2. */
public enum OrderRefusal {
  /** The offer does not open with this worker's sealing key. */
  ORDER_NOT_OPENED(1, Answer.NONE),
  /** Not an envelope of an order, or not signed by the root pinned at enrollment. */
  ORDER_NOT_SIGNED(1, Answer.NONE),
  /** Signed by the root, but this version of the worker cannot read all of it. */
  ORDER_NOT_UNDERSTOOD(1, Answer.NONE),
  /** Names another worker id or fingerprint. */
  OTHER_WORKER(2, Answer.REFUSED),
  /** Lease id or fence differ from the offer. */
  OTHER_LEASE(3, Answer.REFUSED),
  /** Older than its time, tolerance included. */
  ORDER_EXPIRED(4, Answer.REFUSED),
  /**
   * This lease nonce was taken up before. No answer: a second signed result for one nonce would let
   * a relay choose which of the two the authority sees.
   */
  ORDER_REPLAYED(4, Answer.NONE),
  /** No snapshot is held, or an older one than the order was made under. */
  SNAPSHOT_BEHIND(5, Answer.REFUSED),
  /** The snapshot held is past its time. */
  SNAPSHOT_EXPIRED(5, Answer.REFUSED),
  /** The snapshot held names this worker revoked. */
  WORKER_REVOKED(5, Answer.REFUSED),
  /** The owner does not take this tier. */
  TIER_EXCLUDED(6, Answer.REFUSED),
  /** The owner does not take this tenant. */
  TENANT_EXCLUDED(6, Answer.REFUSED),
  /** Profile none without tier any and the owner's own permission. */
  UNCONFINED_NOT_ALLOWED(6, Answer.REFUSED),
  /** This machine does not prove what the profile needs. */
  SANDBOX_UNAVAILABLE(6, Answer.SANDBOX),
  /** The ciphertext is not the one the order names. */
  INPUT_OTHER_BLOB(7, Answer.REFUSED),
  /** The ciphertext does not open. */
  INPUT_NOT_OPENED(7, Answer.REFUSED),
  /** The plaintext is not the bundle the order names, or not a bundle at all. */
  INPUT_OTHER_BUNDLE(7, Answer.REFUSED);

  private enum Answer {
    NONE,
    REFUSED,
    SANDBOX
  }

  private final int rule;
  private final Answer answer;

  OrderRefusal(int rule, Answer answer) {
    this.rule = rule;
    this.answer = answer;
  }

  /** The number of the rule in the spec. */
  public int rule() {
    return rule;
  }

  /** True when the refusal is told to the authority in a signed result. */
  public boolean answered() {
    return answer != Answer.NONE;
  }

  /** The outcome of that result. */
  public Outcome outcome() {
    return answer == Answer.SANDBOX ? Outcome.SANDBOX_UNAVAILABLE : Outcome.REFUSED;
  }
}
