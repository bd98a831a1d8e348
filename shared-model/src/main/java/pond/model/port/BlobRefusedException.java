package pond.model.port;

/** The caller asked for something a blob store must refuse; the storage itself is fine. */
public final class BlobRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final BlobRefusal reason;

  /** A refusal with a sentence for people. */
  public BlobRefusedException(BlobRefusal reason, String sentence) {
    super(sentence);
    this.reason = reason;
  }

  /** The stable reason code. */
  public BlobRefusal reason() {
    return reason;
  }
}
