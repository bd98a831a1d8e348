package pond.model.key;

import java.util.Arrays;
import pond.model.text.Bech32;

/**
 * The public half of a sealing key: an X25519 point of 32 bytes, written {@code age1...} (62
 * characters). What is sealed to it can only be opened by the holder of the {@link
 * SealingPrivateKey}.
 *
 * <p>Security property: never a point of low order, so a message sealed to it is never sealed under
 * a key that everybody can compute. One key has exactly one text. Source: C2SP age.md "The X25519
 * recipient type", RFC 7748.
 */
public final class SealingPublicKey {
  /** Length in bytes. */
  public static final int BYTES = X25519Math.BYTES;

  private static final String PREFIX = "age";

  private final byte[] point;

  private SealingPublicKey(byte[] point) {
    this.point = point;
  }

  /**
   * Wraps the raw bytes.
   *
   * @throws IllegalArgumentException when they are not 32 bytes or are a point of low order
   */
  public static SealingPublicKey ofBytes(byte[] point) {
    if (point.length != BYTES) {
      throw new IllegalArgumentException(
          "A sealing key is 32 bytes long, this one has " + point.length + ".");
    }
    if (X25519Math.isLowOrder(point)) {
      throw new IllegalArgumentException(
          "This sealing key is a point of low order: anybody could open what is sealed to it.");
    }
    return new SealingPublicKey(point.clone());
  }

  /** A multiple of the base point by a clamped scalar: never of low order, so not probed again. */
  static SealingPublicKey ofDerived(byte[] point) {
    return new SealingPublicKey(point);
  }

  /**
   * Reads the text form, in lower case only.
   *
   * @throws IllegalArgumentException when it is not the one text of a valid key (a {@link
   *     pond.model.text.Bech32Exception} when the text form itself is broken)
   */
  public static SealingPublicKey parse(String text) {
    SealingPublicKey key = ofBytes(Bech32.BECH32.decode(PREFIX, text));
    if (!key.text().equals(text)) {
      throw new IllegalArgumentException("A sealing key is written in lower case: age1...");
    }
    return key;
  }

  /** A copy of the 32 bytes. */
  public byte[] bytes() {
    return point.clone();
  }

  /** The text form, {@code age1...}. */
  public String text() {
    return Bech32.BECH32.encode(PREFIX, point);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SealingPublicKey that && Arrays.equals(point, that.point);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(point);
  }

  @Override
  public String toString() {
    return text();
  }
}
