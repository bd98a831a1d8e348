package pond.model.dsse;

/** An envelope that may not be believed, and why. */
public final class EnvelopeRefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Why the envelope was refused. */
  public enum Reason {
    WRONG_TYPE,
    UNSIGNED,
    BAD_SIGNATURE
  }

  private final Reason reason;

  public EnvelopeRefusedException(Reason reason) {
    super(
        switch (reason) {
          case WRONG_TYPE -> "the signed message is of another kind";
          case UNSIGNED -> "the message carries no signature";
          case BAD_SIGNATURE -> "the signature is not by the expected key";
        });
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
