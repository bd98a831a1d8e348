package pond.model.seal;

import java.io.IOException;

/**
 * Something sealed was refused. The reason is stable and may be shown and audited; the message
 * holds no secret. A plain {@link IOException} that is not this class means that reading or writing
 * itself broke, not that the content is bad.
 */
public final class SealingException extends IOException {
  private static final long serialVersionUID = 1L;

  /** Why it was refused; see the numbered list in docs/spec/sealing.md. */
  public enum Reason {
    /** The header, or a stanza addressed to the identity, breaks a rule of the format. */
    HEADER("The sealed header is not valid."),
    /** A file key was found, but the header was changed after it was made. */
    HMAC("The sealed header was changed after it was made."),
    /** The header is well formed, but none of the given keys opens it. */
    NO_MATCH("None of the given keys opens this: it was sealed to somebody else."),
    /** The payload was changed, cut off, or something follows it. */
    PAYLOAD("The sealed content was changed, cut off or extended."),
    /** The content, or the header, is larger than the limit. */
    TOO_LARGE("The sealed content is larger than the limit.");

    private final String sentence;

    Reason(String sentence) {
      this.sentence = sentence;
    }
  }

  private final Reason reason;

  /**
   * A refusal with a detail for the log.
   *
   * @param detail what exactly was wrong, without secrets
   */
  public SealingException(Reason reason, String detail) {
    super(reason.sentence + " (" + detail + ")");
    this.reason = reason;
  }

  /** The stable reason. */
  public Reason reason() {
    return reason;
  }

  static void refuseIf(boolean wrong, Reason reason, String detail) throws SealingException {
    if (wrong) {
      throw new SealingException(reason, detail);
    }
  }
}
