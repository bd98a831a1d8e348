package pond.model.tag;

/** A tag, tier or id that must be refused. Never means that infrastructure broke. */
public final class TagRefusedException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final TagRefusal reason;

  /** Refuses for {@code reason}; {@code message} is a sentence for people. */
  public TagRefusedException(TagRefusal reason, String message) {
    super(message);
    this.reason = reason;
  }

  /** The stable reason code. */
  public TagRefusal reason() {
    return reason;
  }
}
