package pond.model.key;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import javax.security.auth.Destroyable;
import pond.model.text.Bech32;

/**
 * The private half of a sealing key: 32 secret bytes, written {@code AGE-SECRET-KEY-1...} (74
 * characters, upper case).
 *
 * <p>Security property: {@link #toString} and error messages never show it; {@link #close} wipes it
 * (best effort, see the JVM's copies) and it refuses to work afterwards. Source: C2SP age.md "The
 * X25519 recipient type".
 */
public final class SealingPrivateKey implements Destroyable, AutoCloseable {
  /** Length in bytes. */
  public static final int BYTES = X25519Math.BYTES;

  private static final String PREFIX = "age-secret-key-";

  private final SecretBytes scalar;

  private SealingPrivateKey(SecretBytes scalar) {
    this.scalar = scalar;
  }

  /** A fresh key. */
  public static SealingPrivateKey generate(SecureRandom random) {
    return new SealingPrivateKey(SecretBytes.generate(random, BYTES));
  }

  /**
   * Copies the raw bytes; the caller wipes its own.
   *
   * @throws IllegalArgumentException when they are not 32 bytes
   */
  public static SealingPrivateKey ofBytes(byte[] secret) {
    return new SealingPrivateKey(new SecretBytes(secret, BYTES));
  }

  /**
   * Reads the text form, in upper case only.
   *
   * @throws IllegalArgumentException when it is not the one text of a key; the message does not
   *     repeat the text
   */
  public static SealingPrivateKey parse(String text) {
    byte[] secret = Bech32.BECH32.decode(PREFIX, text);
    SealingPrivateKey key = ofBytes(secret);
    Arrays.fill(secret, (byte) 0);
    if (!key.secretText().equals(text)) {
      throw new IllegalArgumentException("A secret sealing key is written in upper case.");
    }
    return key;
  }

  /** A copy of the secret bytes, for storing it; the caller wipes the copy. */
  public byte[] secretBytes() {
    return scalar.copy();
  }

  /** The secret text form, for storing it where {@code age} can read it. Never log it. */
  public String secretText() {
    byte[] secret = scalar.copy();
    String text = Bech32.BECH32.encode(PREFIX, secret).toUpperCase(Locale.ROOT);
    Arrays.fill(secret, (byte) 0);
    return text;
  }

  /** The public half. */
  public SealingPublicKey publicKey() {
    byte[] secret = scalar.copy();
    SealingPublicKey key = SealingPublicKey.ofDerived(X25519Math.publicOf(secret));
    Arrays.fill(secret, (byte) 0);
    return key;
  }

  /**
   * X25519 of this key and a point; empty when the result is all zero, which must be refused.
   *
   * @param point 32 bytes, not checked before
   */
  public Optional<byte[]> agree(byte[] point) {
    byte[] secret = scalar.copy();
    Optional<byte[]> shared = X25519Math.agree(secret, point);
    Arrays.fill(secret, (byte) 0);
    return shared;
  }

  @Override
  public void destroy() {
    scalar.wipe();
  }

  @Override
  public boolean isDestroyed() {
    return scalar.isWiped();
  }

  /** Same as {@link #destroy}. */
  @Override
  public void close() {
    destroy();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SealingPrivateKey that && scalar.sameAs(that.scalar);
  }

  @Override
  public int hashCode() {
    return SealingPrivateKey.class.hashCode();
  }

  @Override
  public String toString() {
    return "SealingPrivateKey[hidden]";
  }
}
