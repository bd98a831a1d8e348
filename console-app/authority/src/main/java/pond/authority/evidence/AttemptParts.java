package pond.authority.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import pond.authority.lease.LeaseRow;
import pond.authority.record.Outputs;
import pond.authority.record.ResultRow;
import pond.authority.store.Database;
import pond.model.bundle.BundleLimits;
import pond.model.bundle.BundleReader;
import pond.model.bundle.BundleRefusedException;
import pond.model.bundle.BundleSummary;
import pond.model.bundle.BundleVisitor;
import pond.model.dsse.Envelope;
import pond.model.evidence.AttemptFiles;
import pond.model.evidence.EvidenceNames;
import pond.model.evidence.VerdictFile;
import pond.model.json.JsonRefusedException;
import pond.model.json.StrictJson;
import pond.model.key.SigningPublicKey;
import pond.model.statement.Order;
import pond.model.statement.PinRecord;

/** Makes the files of one attempt folder. */
final class AttemptParts {
  private final Database database;
  private final Outputs outputs;
  private final SigningPublicKey root;

  AttemptParts(Database database, Outputs outputs, SigningPublicKey root) {
    this.database = database;
    this.outputs = outputs;
    this.root = root;
  }

  SortedMap<String, Part> of(LeaseRow lease, ResultRow result) throws IOException {
    byte[] orderBytes = lease.orderEnvelope().orElseThrow();
    byte[] pin = database.read(tx -> EvidenceRows.pinOf(tx, lease.workerId()));
    Order order = lease.order().orElseThrow();
    SigningPublicKey worker = signing(pin);
    SortedMap<String, Part> parts = new TreeMap<>();
    AttemptFiles.Envelopes envelopes =
        new AttemptFiles.Envelopes(orderBytes, pin, result.envelope());
    AttemptFiles.of(envelopes, root, worker, order.input().inputSha())
        .forEach((name, bytes) -> parts.put(name, Part.of(bytes)));
    parts.put(EvidenceNames.ORDER + EvidenceNames.ENVELOPE, Part.of(orderBytes));
    parts.put(EvidenceNames.PIN + EvidenceNames.ENVELOPE, Part.of(pin));
    parts.put(EvidenceNames.RESULT + EvidenceNames.ENVELOPE, Part.of(result.envelope()));
    parts.put(EvidenceNames.VERDICT, Part.of(StrictJson.write(verdict(result))));
    signerPin(result.envelope(), worker)
        .ifPresent(other -> parts.put(EvidenceNames.SIGNER_PIN, Part.of(other)));
    output(lease, result, order).ifPresent(tar -> parts.put(EvidenceNames.OUTPUT, tar));
    return parts;
  }

  private static VerdictFile verdict(ResultRow result) {
    return new VerdictFile(
        result.verified() ? VerdictFile.VERIFIED : VerdictFile.FLAGGED,
        result.findings(),
        result.receivedAt(),
        result.late());
  }

  /**
   * Opened twice, here and when it is written: its size must be known, and plaintext is not
   * spooled.
   */
  private Optional<Part> output(LeaseRow lease, ResultRow result, Order order) {
    if (result.said().outputSha().isEmpty()) {
      return Optional.empty();
    }
    Outputs.Output output =
        new Outputs.Output(lease.tenant(), result.said().outputSha().get(), result.said().output());
    BundleLimits limits = BundleLimits.OUTPUT.withBytesAtMost(order.sandbox().limits().outBytes());
    try (InputStream tar = outputs.open(output)) {
      BundleSummary opened = new BundleReader(limits).read(tar, BundleVisitor.NONE);
      return Optional.of(new Part(opened.tarBytes(), opened.sha256(), () -> outputs.open(output)));
    } catch (IOException | BundleRefusedException doesNotOpen) {
      return Optional.empty();
    }
  }

  private Optional<byte[]> signerPin(byte[] result, SigningPublicKey worker) {
    try {
      Optional<String> keyid =
          Envelope.decode(result).signatures().stream()
              .map(Envelope.Signature::keyid)
              .findFirst()
              .filter(id -> !id.equals(worker.toString()));
      return keyid.flatMap(id -> database.read(tx -> EvidenceRows.pinByKeyId(tx, id)));
    } catch (JsonRefusedException noEnvelope) {
      return Optional.empty();
    }
  }

  private static SigningPublicKey signing(byte[] pin) {
    try {
      return PinRecord.decode(Envelope.decode(pin).payload()).keys().orElseThrow().signing();
    } catch (JsonRefusedException e) {
      throw new IllegalStateException("a stored pin cannot be read", e);
    }
  }
}
