package pond.model.fingerprint;

import pond.model.text.Bech32;
import pond.model.text.Bech32Exception;

/**
 * One bech32m text form of a fixed size: a prefix and a number of bytes. Exactly one text stands
 * for given bytes; everything else is refused (docs/spec/fingerprint.md section 3).
 *
 * @param prefix the part before the {@code 1}, such as {@code pondfp}
 * @param bytes how many bytes the form carries
 */
public record StrictForm(String prefix, int bytes) {
  /** A worker's fingerprint. */
  public static final StrictForm WORKER = new StrictForm("pondfp", 32);

  /** The digest of an authority's root key. */
  public static final StrictForm ROOT = new StrictForm("pondoc", 32);

  /** An enrollment code; secret. */
  public static final StrictForm CODE = new StrictForm("pondec", 41);

  /** A pairing code; secret. */
  public static final StrictForm PAIRING = new StrictForm("pondpc", 41);

  private static final int CHECKSUM = 6;

  /** What the text starts with, separator included. */
  public String head() {
    return prefix + "1";
  }

  /** Characters after {@link #head()}, checksum included. */
  public int tailLength() {
    return (bytes * 8 + 4) / 5 + CHECKSUM;
  }

  /** Characters of the whole text. */
  public int length() {
    return head().length() + tailLength();
  }

  /** The text of {@code data}. */
  public String encode(byte[] data) {
    if (data.length != bytes) {
      throw new IllegalArgumentException(prefix + " carries " + bytes + " bytes");
    }
    return Bech32.BECH32M.encode(prefix, data);
  }

  /** The bytes of {@code text}; refuses all but the one canonical text. */
  public byte[] decode(String text) {
    refuseIf(text.length() != length(), FormRefusal.FORM_LENGTH);
    refuseIf(text.chars().anyMatch(c -> c >= 'A' && c <= 'Z'), FormRefusal.FORM_CASE);
    refuseIf(!text.startsWith(head()), FormRefusal.FORM_PREFIX);
    // A later 1 would be taken for the separator and be reported as another prefix.
    refuseIf(text.lastIndexOf('1') != prefix.length(), FormRefusal.FORM_CHARACTER);
    try {
      return Bech32.BECH32M.decode(prefix, text);
    } catch (Bech32Exception e) {
      throw refused(
          switch (e.reason()) {
            case PREFIX -> FormRefusal.FORM_PREFIX;
            case CHARACTER, MIXED_CASE -> FormRefusal.FORM_CHARACTER;
            case PADDING -> FormRefusal.FORM_PADDING;
            case TOO_LONG, TOO_SHORT, NO_SEPARATOR -> FormRefusal.FORM_LENGTH;
            case CHECKSUM -> FormRefusal.FORM_CHECKSUM;
          });
    }
  }

  private void refuseIf(boolean wrong, FormRefusal reason) {
    if (wrong) {
      throw refused(reason);
    }
  }

  private FormRefusedException refused(FormRefusal reason) {
    return new FormRefusedException(
        reason,
        "Not a valid "
            + head()
            + " text ("
            + reason
            + "). It has "
            + length()
            + " lower case characters; copy the whole line again.");
  }
}
