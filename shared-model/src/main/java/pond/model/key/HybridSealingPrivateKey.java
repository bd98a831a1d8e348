package pond.model.key;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Locale;
import javax.security.auth.Destroyable;
import org.bouncycastle.pqc.crypto.xwing.XWingPrivateKeyParameters;
import pond.model.text.Bech32;

/**
 * The private half of a hybrid sealing key: a seed of 32 secret bytes from which both private keys
 * are derived, written {@code AGE-SECRET-KEY-PQ-1...} in upper case.
 *
 * <p>Security property: as {@link SealingPrivateKey}. Source: C2SP age.md "The MLKEM768-X25519
 * hybrid post-quantum recipient type".
 */
public final class HybridSealingPrivateKey implements Destroyable, AutoCloseable {
  /** Length in bytes. */
  public static final int BYTES = 32;

  private static final String PREFIX = "age-secret-key-pq-";

  private final SecretBytes seed;

  private HybridSealingPrivateKey(SecretBytes seed) {
    this.seed = seed;
  }

  /** A fresh key. */
  public static HybridSealingPrivateKey generate(SecureRandom random) {
    return new HybridSealingPrivateKey(SecretBytes.generate(random, BYTES));
  }

  /**
   * Copies the raw bytes; the caller wipes its own.
   *
   * @throws IllegalArgumentException when they are not 32 bytes
   */
  public static HybridSealingPrivateKey ofBytes(byte[] secret) {
    return new HybridSealingPrivateKey(new SecretBytes(secret, BYTES));
  }

  /**
   * Reads the text form, in upper case only.
   *
   * @throws IllegalArgumentException when it is not the one text of a key; the message does not
   *     repeat the text
   */
  public static HybridSealingPrivateKey parse(String text) {
    byte[] secret = Bech32.BECH32.decode(PREFIX, text);
    HybridSealingPrivateKey key = ofBytes(secret);
    Arrays.fill(secret, (byte) 0);
    if (!key.secretText().equals(text)) {
      throw new IllegalArgumentException("A secret sealing key is written in upper case.");
    }
    return key;
  }

  /** A copy of the secret seed; the caller wipes the copy. */
  public byte[] secretBytes() {
    return seed.copy();
  }

  /** The secret text form. Never log it. */
  public String secretText() {
    byte[] secret = seed.copy();
    String text = Bech32.BECH32.encode(PREFIX, secret).toUpperCase(Locale.ROOT);
    Arrays.fill(secret, (byte) 0);
    return text;
  }

  /** The public half. */
  public HybridSealingPublicKey publicKey() {
    byte[] secret = seed.copy();
    byte[] encoded = new XWingPrivateKeyParameters(secret).getPublicKeyParameters().getEncoded();
    Arrays.fill(secret, (byte) 0);
    return HybridSealingPublicKey.ofBytes(encoded);
  }

  @Override
  public void destroy() {
    seed.wipe();
  }

  @Override
  public boolean isDestroyed() {
    return seed.isWiped();
  }

  /** Same as {@link #destroy}. */
  @Override
  public void close() {
    destroy();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof HybridSealingPrivateKey that && seed.sameAs(that.seed);
  }

  @Override
  public int hashCode() {
    return HybridSealingPrivateKey.class.hashCode();
  }

  @Override
  public String toString() {
    return "HybridSealingPrivateKey[hidden]";
  }
}
