package pond.model.seal;

import java.security.SecureRandom;
import pond.model.key.HybridSealingPublicKey;
import pond.model.key.SealingPublicKey;

/** Somebody a file key can be wrapped for. */
public interface Recipient {
  /**
   * Wraps the file key. Every call makes a new ephemeral key, so two stanzas for one recipient
   * cannot be linked.
   *
   * @param random source of the ephemeral key
   */
  Stanza wrap(FileKey fileKey, SecureRandom random);

  /** Whether the wrapping also resists a quantum computer; both sorts never share one header. */
  default boolean quantumResistant() {
    return false;
  }

  /** The holder of an X25519 sealing key. */
  static Recipient of(SealingPublicKey key) {
    return (fileKey, random) -> X25519Wrap.wrap(key, fileKey, random);
  }

  /** The holder of a hybrid ML-KEM-768 and X25519 sealing key. */
  static Recipient of(HybridSealingPublicKey key) {
    return new Recipient() {
      @Override
      public Stanza wrap(FileKey fileKey, SecureRandom random) {
        return HybridWrap.wrap(key, fileKey, random);
      }

      @Override
      public boolean quantumResistant() {
        return true;
      }
    };
  }
}
