package pond.model.evidence;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;
import pond.model.bundle.BundleLimits;
import pond.model.digest.Sha256;
import pond.model.dsse.PayloadType;
import pond.model.key.SigningPublicKey;
import pond.model.statement.Order;
import pond.model.statement.PinRecord;
import pond.model.verdict.FlagReason;
import pond.model.verdict.IssuedOrder;
import pond.model.verdict.PinBook;
import pond.model.verdict.PinnedKey;
import pond.model.verdict.ResultClaim;
import pond.model.verdict.ResultVerifier;
import pond.model.verdict.Verdict;

/** Checks one attempt folder: steps 3 and 6 to 9 of evidence.md section 5. */
final class AttemptVerifier {
  private final EvidenceFiles files;
  private final Trust trust;
  private final Checks checks;

  AttemptVerifier(EvidenceFiles files, Trust trust, Checks checks) {
    this.files = files;
    this.trust = trust;
    this.checks = checks;
  }

  /** The attempt, when enough of it holds to be judged at all. */
  Optional<Judged> verify(String folder) throws IOException {
    Optional<byte[]> order = checks.required(folder + "/order.dsse.json");
    Optional<byte[]> pin = checks.required(folder + "/pin.dsse.json");
    Optional<byte[]> result = checks.required(folder + "/result.dsse.json");
    Optional<VerdictFile> recorded =
        checks.decoded(folder + "/" + EvidenceNames.VERDICT, VerdictFile::decode);
    if (order.isEmpty() || pin.isEmpty() || result.isEmpty()) {
      return Optional.empty();
    }
    AttemptFiles.Envelopes all = new AttemptFiles.Envelopes(order.get(), pin.get(), result.get());
    Optional<Order> ordered = order(folder, all);
    Optional<PinnedKey> key =
        ordered.isEmpty() ? Optional.empty() : pin(folder, all, ordered.get());
    if (key.isEmpty() || recorded.isEmpty()) {
      return Optional.empty();
    }
    derived(folder, all, key.get().signing(), ordered.get());
    return Optional.of(judge(folder, all, ordered.get(), key.get(), recorded.get()));
  }

  private Optional<Order> order(String folder, AttemptFiles.Envelopes all) {
    Optional<Order> order =
        Checks.signed(all.order(), trust.root(), PayloadType.ORDER, Order::decode); // 3
    checks.expect(
        order.isPresent(),
        folder,
        CheckCode.ORDER_NOT_BY_ROOT,
        "The order is not signed by the root, or is no order.");
    return order;
  }

  private Optional<PinnedKey> pin(String folder, AttemptFiles.Envelopes all, Order order) {
    Optional<PinRecord> pin =
        Checks.signed(all.pin(), trust.root(), PayloadType.PIN, PinRecord::decode); // 3
    if (pin.isEmpty()) {
      checks.fails(
          folder, CheckCode.PIN_NOT_BY_ROOT, "The pin is not signed by the root, or is no pin.");
      return Optional.empty();
    }
    boolean same =
        pin.get().keys().isPresent()
            && pin.get().workerId().equals(order.workerId())
            && pin.get().fingerprint().equals(order.workerFingerprint()); // 6
    if (!same) {
      checks.fails(
          folder, CheckCode.PIN_MISMATCH, "The pin is not that of the worker the order names.");
      return Optional.empty();
    }
    return Optional.of(key(pin.get(), false));
  }

  // 7
  private void derived(
      String folder, AttemptFiles.Envelopes all, SigningPublicKey worker, Order order)
      throws IOException {
    SortedMap<String, byte[]> expected =
        AttemptFiles.of(all, trust.root(), worker, order.input().inputSha());
    for (String name : new TreeSet<>(AttemptFiles.NAMES)) {
      String path = folder + "/" + name;
      byte[] wanted = expected.get(name);
      if (wanted != null) {
        Optional<byte[]> found = checks.required(path);
        checks.expect(
            found.isEmpty() || Arrays.equals(found.get(), wanted),
            path,
            CheckCode.DERIVED_FILE_DIFFERS,
            "This is not what follows from the envelopes beside it.");
      } else if (files.all().contains(path)) {
        checks.fails(
            path, CheckCode.DERIVED_FILE_DIFFERS, "Nothing of this kind follows from the result.");
      }
    }
  }

  private Judged judge(
      String folder,
      AttemptFiles.Envelopes all,
      Order order,
      PinnedKey leasedTo,
      VerdictFile recorded)
      throws IOException {
    boolean revokedThen =
        recorded.findings().stream().anyMatch(f -> f.reason() == FlagReason.REVOKED_KEY);
    PinnedKey key = revokedThen ? asRevoked(leasedTo) : leasedTo;
    IssuedOrder issued = new IssuedOrder(order, Sha256.of(all.order()), key);
    ResultClaim claim =
        new ResultClaim(
            all.result(), recorded.receivedAt(), output(folder, order), /* nonceSeen= */ false);
    Verdict verdict = new ResultVerifier(pinBook(folder, key, revokedThen)).verify(issued, claim);
    new VerdictComparison(checks).compare(folder, recorded, verdict); // 8 9
    if (!revokedThen && trust.revoked().contains(key.fingerprint())) {
      checks.note(folder, "The worker was revoked after this result came.");
    }
    return new Judged(folder, order, issued.orderSha(), recorded, verdict);
  }

  private Optional<Sha256> output(String folder, Order order) throws IOException {
    String path = folder + "/" + EvidenceNames.OUTPUT;
    BundleLimits limits = BundleLimits.OUTPUT.withBytesAtMost(order.sandbox().limits().outBytes());
    try {
      return files.bundle(path, limits);
    } catch (EvidenceFileException e) {
      checks.fails(path, CheckCode.UNREADABLE_FILE, String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private PinBook pinBook(String folder, PinnedKey leasedTo, boolean revokedThen)
      throws IOException {
    String path = folder + "/" + EvidenceNames.SIGNER_PIN;
    Optional<PinnedKey> other =
        files.all().contains(path) ? signerPin(path, revokedThen) : Optional.empty();
    return keyid ->
        Optional.of(leasedTo)
            .filter(key -> key.signing().toString().equals(keyid))
            .or(() -> other.filter(key -> key.signing().toString().equals(keyid)));
  }

  private Optional<PinnedKey> signerPin(String path, boolean revokedThen) throws IOException {
    Optional<byte[]> bytes = checks.required(path);
    if (bytes.isEmpty()) {
      return Optional.empty();
    }
    Optional<PinnedKey> key =
        Checks.signed(bytes.get(), trust.root(), PayloadType.PIN, PinRecord::decode)
            .filter(pin -> pin.keys().isPresent())
            .map(pin -> key(pin, false))
            .map(pinned -> revokedThen ? asRevoked(pinned) : pinned);
    checks.expect(
        key.isPresent(), path, CheckCode.PIN_NOT_BY_ROOT, "This pin is not signed by the root.");
    return key;
  }

  /** Revoked only when the root's own snapshot says so. */
  private PinnedKey asRevoked(PinnedKey key) {
    boolean revoked = trust.revoked().contains(key.fingerprint());
    return new PinnedKey(key.workerId(), key.fingerprint(), key.signing(), revoked);
  }

  private static PinnedKey key(PinRecord pin, boolean revoked) {
    return new PinnedKey(
        pin.workerId(), pin.fingerprint(), pin.keys().orElseThrow().signing(), revoked);
  }
}
