package pond.model.key;

import java.util.Arrays;
import pond.model.text.Bech32;

/**
 * The public half of a sealing key that also resists a future quantum computer: ML-KEM-768
 * encapsulation key (1184 bytes) followed by an X25519 point (32 bytes), written {@code age1pq1...}
 * (1959 characters).
 *
 * <p>Security property: the ML-KEM half has passed the modulus check of FIPS 203 section 7.2 and
 * the X25519 half is not of low order. Source: C2SP age.md "The MLKEM768-X25519 hybrid post-quantum
 * recipient type".
 */
public final class HybridSealingPublicKey {
  /** Length in bytes. */
  public static final int BYTES = 1216;

  private static final int ML_KEM_BYTES = 1184;
  private static final int POLYNOMIAL_BYTES = 1152;
  private static final int MODULUS = 3329;
  private static final String PREFIX = "age1pq";

  private final byte[] encoded;

  private HybridSealingPublicKey(byte[] encoded) {
    this.encoded = encoded;
  }

  /**
   * Wraps the raw bytes.
   *
   * @throws IllegalArgumentException when the length, a coefficient or the X25519 half is wrong
   */
  public static HybridSealingPublicKey ofBytes(byte[] encoded) {
    if (encoded.length != BYTES) {
      throw new IllegalArgumentException(
          "A hybrid sealing key is 1216 bytes long, this one has " + encoded.length + ".");
    }
    if (!reduced(encoded)
        || X25519Math.isLowOrder(Arrays.copyOfRange(encoded, ML_KEM_BYTES, BYTES))) {
      throw new IllegalArgumentException("These bytes are not a valid hybrid sealing key.");
    }
    return new HybridSealingPublicKey(encoded.clone());
  }

  /**
   * Reads the text form, in lower case only.
   *
   * @throws IllegalArgumentException when it is not the one text of a valid key
   */
  public static HybridSealingPublicKey parse(String text) {
    HybridSealingPublicKey key = ofBytes(Bech32.BECH32.decode(PREFIX, text));
    if (!key.text().equals(text)) {
      throw new IllegalArgumentException("A sealing key is written in lower case: age1pq1...");
    }
    return key;
  }

  /** A copy of the 1216 bytes. */
  public byte[] bytes() {
    return encoded.clone();
  }

  /** The text form, {@code age1pq1...}. */
  public String text() {
    return Bech32.BECH32.encode(PREFIX, encoded);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof HybridSealingPublicKey that && Arrays.equals(encoded, that.encoded);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(encoded);
  }

  @Override
  public String toString() {
    return text();
  }

  /** FIPS 203, 7.2: every 12 bit coefficient is below the modulus. */
  private static boolean reduced(byte[] encoded) {
    boolean reduced = true;
    for (int i = 0; i < POLYNOMIAL_BYTES; i += 3) {
      int three =
          (encoded[i] & 0xff) | ((encoded[i + 1] & 0xff) << 8) | ((encoded[i + 2] & 0xff) << 16);
      reduced &= (three & 0xfff) < MODULUS && three >>> 12 < MODULUS;
    }
    return reduced;
  }
}
