package pond.model.digest;

import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * A SHA-256 digest: exactly 32 bytes, written as 64 lower-case hexadecimal digits and nothing else.
 *
 * <p>Security property: one digest has one text form, so two texts are equal exactly when the
 * digests are. Upper case, blanks and prefixes are refused by {@link #parse}.
 */
public final class Sha256 implements Comparable<Sha256> {
  /** Length in bytes. */
  public static final int BYTES = 32;

  /** Length of the text form in characters. */
  public static final int HEX_LENGTH = 2 * BYTES;

  private static final HexFormat HEX = HexFormat.of();

  private final String hex;

  private Sha256(String hex) {
    this.hex = hex;
  }

  /** The SHA-256 of these bytes (hashes them; to wrap a finished digest use {@link #ofDigest}). */
  public static Sha256 of(byte[] content) {
    return new Hasher().update(content).finish();
  }

  /**
   * Wraps a finished digest.
   *
   * @throws IllegalArgumentException when it is not 32 bytes
   */
  public static Sha256 ofDigest(byte[] digest) {
    if (digest.length != BYTES) {
      throw new IllegalArgumentException(
          "A SHA-256 digest is 32 bytes long, this one has " + digest.length + ".");
    }
    return new Sha256(HEX.formatHex(digest));
  }

  /**
   * Reads the text form.
   *
   * @throws IllegalArgumentException when the text is not 64 lower-case hexadecimal digits
   */
  public static Sha256 parse(String text) {
    if (!isValid(text)) {
      throw new IllegalArgumentException(
          "A SHA-256 digest is written as 64 digits 0-9 a-f; this text is not.");
    }
    return new Sha256(text);
  }

  /** Whether {@link #parse} accepts the text. */
  public static boolean isValid(String text) {
    return text.length() == HEX_LENGTH
        && text.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
  }

  /** A fresh incremental hasher. */
  public static Hasher hasher() {
    return new Hasher();
  }

  /** A copy of the 32 bytes. */
  public byte[] bytes() {
    return HEX.parseHex(hex);
  }

  /** The 64 lower-case hexadecimal digits. */
  public String hex() {
    return hex;
  }

  @Override
  public int compareTo(Sha256 other) {
    return hex.compareTo(other.hex);
  }

  /** Compares in time that does not depend on where the digests differ. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Sha256 that && MessageDigest.isEqual(bytes(), that.bytes());
  }

  @Override
  public int hashCode() {
    return hex.hashCode();
  }

  /** The text form, see {@link #hex()}. */
  @Override
  public String toString() {
    return hex;
  }

  /** Hashes what it is given, piece by piece; finished once. Not safe for use by two threads. */
  public static final class Hasher {
    private final MessageDigest digest = Sha256Digests.newDigest();
    private boolean finished;

    private Hasher() {}

    /** Adds all bytes. */
    public Hasher update(byte[] bytes) {
      return update(bytes, 0, bytes.length);
    }

    /** Adds {@code length} bytes from {@code offset}. */
    public Hasher update(byte[] bytes, int offset, int length) {
      requireOpen();
      digest.update(bytes, offset, length);
      return this;
    }

    /** Adds one byte. */
    public Hasher update(byte value) {
      requireOpen();
      digest.update(value);
      return this;
    }

    /**
     * The digest of all bytes added.
     *
     * @throws IllegalStateException when called a second time
     */
    public Sha256 finish() {
      requireOpen();
      finished = true;
      return Sha256.ofDigest(digest.digest());
    }

    private void requireOpen() {
      if (finished) {
        throw new IllegalStateException("This digest is already finished.");
      }
    }
  }
}
