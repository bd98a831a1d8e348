package pond.model.seal;

import java.util.List;
import java.util.Optional;
import pond.model.key.HybridSealingPrivateKey;
import pond.model.key.SealingPrivateKey;

/** Somebody who can unwrap a file key. */
@FunctionalInterface
public interface Identity {
  /**
   * Looks for a stanza that this identity opens; stanzas of other kinds are passed over.
   *
   * @return the file key, or empty when no stanza is for this identity
   * @throws SealingException with {@code HEADER} when a stanza of this identity's kind breaks a
   *     rule
   */
  Optional<FileKey> unwrap(List<Stanza> stanzas) throws SealingException;

  /** The holder of this X25519 key. */
  static Identity of(SealingPrivateKey key) {
    return stanzas -> X25519Wrap.unwrap(key, stanzas);
  }

  /** The holder of this hybrid key. */
  static Identity of(HybridSealingPrivateKey key) {
    return stanzas -> HybridWrap.unwrap(key, stanzas);
  }
}
