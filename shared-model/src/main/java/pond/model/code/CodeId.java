package pond.model.code;

import java.util.Arrays;
import pond.model.text.Bech32;

/**
 * The public name of an enrollment code or an invitation: 5 bytes, shown as the 8 characters that
 * follow {@code pondec1} or {@code pondpc1} in the code itself (docs/spec/enrollment-code.md step
 * 3). Not secret.
 */
public final class CodeId implements Comparable<CodeId> {
  /** Length in bytes. */
  public static final int BYTES = 5;

  /** Length of the display form in characters. */
  public static final int CHARACTERS = 8;

  private static final int BITS = 5;

  private final byte[] bytes;

  private CodeId(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The id with a copy of these 5 bytes. */
  public static CodeId of(byte[] bytes) {
    if (bytes.length != BYTES) {
      throw new IllegalArgumentException("A code id has 5 bytes, not " + bytes.length + ".");
    }
    return new CodeId(bytes.clone());
  }

  /** The id written as these 8 lower case characters, else {@link IllegalArgumentException}. */
  public static CodeId parse(String text) {
    if (text.length() != CHARACTERS) {
      throw refused();
    }
    long value = 0;
    for (int i = 0; i < CHARACTERS; i++) {
      int word = Bech32.ALPHABET.indexOf(text.charAt(i));
      if (word < 0) {
        throw refused();
      }
      value = value << BITS | word;
    }
    byte[] bytes = new byte[BYTES];
    for (int i = 0; i < BYTES; i++) {
      bytes[i] = (byte) (value >>> (8 * (BYTES - 1 - i)));
    }
    return new CodeId(bytes);
  }

  /** A copy of the 5 bytes. */
  public byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public int compareTo(CodeId other) {
    return Arrays.compareUnsigned(bytes, other.bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CodeId that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** The 8 characters. */
  @Override
  public String toString() {
    StringBuilder out = new StringBuilder(CHARACTERS);
    long value = 0;
    for (byte next : bytes) {
      value = value << 8 | (next & 0xff);
    }
    for (int shift = BITS * (CHARACTERS - 1); shift >= 0; shift -= BITS) {
      out.append(Bech32.ALPHABET.charAt((int) (value >>> shift & 31)));
    }
    return out.toString();
  }

  private static IllegalArgumentException refused() {
    return new IllegalArgumentException(
        "This is not a code id: it has 8 lower case characters and never b, i, o or 1.");
  }
}
