package pond.model.key;

import java.security.SecureRandom;

/**
 * Both halves of a sealing key; the public one always belongs to the private one.
 *
 * @param privateKey the secret half; closed together with the pair
 * @param publicKey the half to hand out
 */
public record SealingKeyPair(SealingPrivateKey privateKey, SealingPublicKey publicKey)
    implements AutoCloseable {
  /** Refuses halves that do not belong together. */
  public SealingKeyPair {
    if (!privateKey.publicKey().equals(publicKey)) {
      throw new IllegalArgumentException("These two sealing keys do not belong together.");
    }
  }

  /** A fresh pair. */
  public static SealingKeyPair generate(SecureRandom random) {
    return of(SealingPrivateKey.generate(random));
  }

  /** The pair of a private key. */
  public static SealingKeyPair of(SealingPrivateKey privateKey) {
    return new SealingKeyPair(privateKey, privateKey.publicKey());
  }

  /** Wipes the private half. */
  @Override
  public void close() {
    privateKey.close();
  }
}
