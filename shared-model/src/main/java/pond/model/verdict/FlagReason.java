package pond.model.verdict;

/**
 * Why a result cannot be believed. The names are stable: they stand in records, exports and
 * filters.
 */
public enum FlagReason {
  UNSIGNED("the result carries no signature"),
  MALFORMED("the result is not a well-formed statement"),
  BAD_SIGNATURE("the signature does not match the statement and the pinned key"),
  UNPINNED_KEY("the signing key is not pinned to any worker"),
  REVOKED_KEY("the signing key was revoked"),
  WRONG_WORKER("the result comes from another worker than the one that held the lease"),
  ORDER_MISMATCH("the result answers another order than the one that was issued"),
  INPUT_MISMATCH("the result names another input than the one that was issued"),
  OUTPUT_MISMATCH("the output is not the one the result names"),
  STALE_ATTEMPT("the result belongs to another attempt"),
  REPLAYED("this result was already recorded for another lease"),
  EXPIRED("the result came after the order had expired"),
  SANDBOX_WEAKER("the job ran under a weaker sandbox than ordered");

  private final String sentence;

  FlagReason(String sentence) {
    this.sentence = sentence;
  }

  /** One clause for people, without a full stop. */
  public String sentence() {
    return sentence;
  }
}
