package pond.model.text;

/**
 * A text is not valid bech32 or bech32m. Carries a stable reason and, where one character is to
 * blame, its index in the text; never the text itself, which may be a secret key.
 */
public final class Bech32Exception extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** Why the text was refused. */
  public enum Reason {
    /** Longer than {@link Bech32#MAX_TEXT}. */
    TOO_LONG,
    /** Upper and lower case letters in one text. */
    MIXED_CASE,
    /** No separator {@code 1}, or nothing before it. */
    NO_SEPARATOR,
    /**
     * The prefix has a character outside printable ASCII, is too long, or is not the one asked for.
     */
    PREFIX,
    /** A character after the separator is not in the alphabet (b, i, o and 1 never are). */
    CHARACTER,
    /** Fewer than six characters after the separator. */
    TOO_SHORT,
    /** The checksum does not match (or is of the other variant). */
    CHECKSUM,
    /** The bits that fill up the last character are not zero, or a character holds only filling. */
    PADDING
  }

  private final Reason reason;
  private final int position;

  Bech32Exception(Reason reason, int position) {
    super(
        "Not a valid bech32 text: "
            + reason
            + (position < 0 ? "" : " at character " + (position + 1)));
    this.reason = reason;
    this.position = position;
  }

  /** The stable reason. */
  public Reason reason() {
    return reason;
  }

  /** Index (from 0) of the character to blame, or -1 when no single one is. */
  public int position() {
    return position;
  }

  static void refuseIf(boolean wrong, Reason reason) {
    if (wrong) {
      throw new Bech32Exception(reason, -1);
    }
  }
}
