package pond.model.evidence;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import pond.model.dsse.Envelope;
import pond.model.dsse.Pae;
import pond.model.json.JsonRefusedException;
import pond.model.key.SigningPublicKey;

/** The parts of an envelope as files of their own, ready for openssl. */
public final class Unpacked {
  private Unpacked() {}

  /**
   * {@code <name>.payload.json}, {@code <name>.pae.bin} and {@code <name>.sig.bin}; none when the
   * bytes are no envelope, no signature file when there is none.
   *
   * @param key whose signature is wanted; when it has none, the first one is given
   */
  public static SortedMap<String, byte[]> of(String name, byte[] bytes, SigningPublicKey key) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    try {
      Envelope envelope = Envelope.decode(bytes);
      byte[] pae = Pae.encode(envelope.payloadType(), envelope.payload());
      files.put(name + ".payload.json", envelope.payload());
      files.put(name + ".pae.bin", pae);
      envelope.signatures().stream()
          .map(Envelope.Signature::sig)
          .filter(sig -> key.verifies(pae, sig))
          .findFirst()
          .or(() -> envelope.signatures().stream().map(Envelope.Signature::sig).findFirst())
          .ifPresent(sig -> files.put(name + ".sig.bin", sig));
      return files;
    } catch (JsonRefusedException noEnvelope) {
      return new TreeMap<>(Map.of());
    }
  }
}
