package pond.authority.store;

/**
 * A change broke a rule of the schema. The statement alone was undone, so a work may catch this and
 * go on.
 */
public final class RuleBrokenException extends StoreException {
  private static final long serialVersionUID = 1L;

  private final boolean duplicate;

  RuleBrokenException(boolean duplicate, Throwable cause) {
    super(
        StoreReason.STORE_RULE,
        "The store refused a change that breaks one of its rules (" + cause.getMessage() + ").",
        cause);
    this.duplicate = duplicate;
  }

  /** Whether the broken rule is a primary key or a UNIQUE rule. */
  public boolean duplicate() {
    return duplicate;
  }
}
