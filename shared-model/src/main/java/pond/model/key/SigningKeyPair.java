package pond.model.key;

import java.security.SecureRandom;
import java.util.Arrays;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/**
 * An Ed25519 key pair, held as its 32-byte seed (RFC 8032).
 *
 * <p>The seed leaves only through {@link #seed()}, which storage alone may call; {@link #close()}
 * wipes it.
 */
public final class SigningKeyPair implements AutoCloseable {
  /** Seed length in bytes. */
  public static final int SEED_LENGTH = 32;

  private final byte[] seed;
  private final SigningPublicKey publicKey;

  private SigningKeyPair(byte[] seed) {
    this.seed = seed;
    byte[] raw = new byte[SigningPublicKey.LENGTH];
    Ed25519.generatePublicKey(seed, 0, raw, 0);
    this.publicKey = SigningPublicKey.of(raw);
  }

  /** A fresh key pair. */
  public static SigningKeyPair generate(SecureRandom random) {
    byte[] seed = new byte[SEED_LENGTH];
    random.nextBytes(seed);
    return new SigningKeyPair(seed);
  }

  /** The key pair of a stored seed of 32 bytes. */
  public static SigningKeyPair ofSeed(byte[] seed) {
    if (seed.length != SEED_LENGTH) {
      throw new IllegalArgumentException("an Ed25519 seed has 32 bytes");
    }
    return new SigningKeyPair(seed.clone());
  }

  /** The public half. */
  public SigningPublicKey publicKey() {
    return publicKey;
  }

  /** The 64-byte signature over {@code message}. */
  public byte[] sign(byte[] message) {
    byte[] signature = new byte[Ed25519.SIGNATURE_SIZE];
    Ed25519.sign(seed, 0, message, 0, message.length, signature, 0);
    return signature;
  }

  /** The secret seed, a copy, for storage only. */
  public byte[] seed() {
    return seed.clone();
  }

  @Override
  public void close() {
    Arrays.fill(seed, (byte) 0);
  }
}
