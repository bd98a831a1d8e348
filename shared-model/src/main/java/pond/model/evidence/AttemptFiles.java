package pond.model.evidence;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import pond.model.digest.Sha256;
import pond.model.dsse.Envelope;
import pond.model.json.JsonRefusedException;
import pond.model.key.SigningPublicKey;
import pond.model.statement.ResultStatement;

/**
 * The files of an attempt that follow from its envelopes. The exporter writes them and the verifier
 * makes them again, so a changed copy is found out.
 */
public final class AttemptFiles {
  /** Every name that can follow; what does not follow must not be there. */
  static final Set<String> NAMES =
      Set.of(
          "input.sha256",
          "output.sha256",
          EvidenceNames.WORKER,
          "order.payload.json",
          "order.pae.bin",
          "order.sig.bin",
          "pin.payload.json",
          "pin.pae.bin",
          "pin.sig.bin",
          "result.payload.json",
          "result.pae.bin",
          "result.sig.bin");

  private AttemptFiles() {}

  /** The exact bytes of the three envelopes; the result's may be anything. */
  public record Envelopes(byte[] order, byte[] pin, byte[] result) {
    public Envelopes {
      order = order.clone();
      pin = pin.clone();
      result = result.clone();
    }
  }

  /** What follows, by file name. */
  public static SortedMap<String, byte[]> of(
      Envelopes envelopes, SigningPublicKey root, SigningPublicKey worker, Sha256 inputSha) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    files.putAll(Unpacked.of(EvidenceNames.ORDER, envelopes.order, root));
    files.putAll(Unpacked.of(EvidenceNames.PIN, envelopes.pin, root));
    files.putAll(Unpacked.of(EvidenceNames.RESULT, envelopes.result, worker));
    files.put(EvidenceNames.WORKER, KeyPem.encode(worker));
    files.put("input.sha256", sumLine(inputSha, "input.tar"));
    outputSha(envelopes.result)
        .ifPresent(sha -> files.put("output.sha256", sumLine(sha, EvidenceNames.OUTPUT)));
    return files;
  }

  /** A line for {@code sha256sum -c}. */
  public static byte[] sumLine(Sha256 sha, String name) {
    return (sha.hex() + "  " + name + "\n").getBytes(US_ASCII);
  }

  private static Optional<Sha256> outputSha(byte[] result) {
    try {
      byte[] payload = Envelope.decode(result).payload();
      return Optional.of(ResultStatement.decode(payload).predicate().outputSha());
    } catch (JsonRefusedException unreadable) {
      return Optional.empty();
    }
  }
}
