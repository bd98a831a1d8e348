package pond.authority.review.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pond.model.api.review.EvidenceLine;
import pond.model.digest.Sha256;
import pond.model.dsse.Envelope;
import pond.model.json.JsonRefusedException;
import pond.model.statement.JobKey;
import pond.model.statement.Order;
import pond.model.statement.ResultPredicate;
import pond.model.statement.ResultStatement;
import pond.model.verdict.Finding;
import pond.model.verdict.IssuedOrder;

/**
 * The field-by-field table of one flagged result: what Pond expected beside what the worker's bytes
 * say. Pure; it explains the recorded findings and judges nothing anew but the signature.
 */
public final class EvidenceTable {
  private static final int LONGEST = 200;
  private static final String NONE = "nothing readable";

  private final IssuedOrder issued;
  private final Optional<Envelope> envelope;
  private final Optional<ResultPredicate> said;
  private final List<Finding> findings;
  private final Optional<Sha256> opened;
  private final List<Finding> told = new ArrayList<>();
  private final List<EvidenceLine> lines = new ArrayList<>();

  private EvidenceTable(
      IssuedOrder issued, byte[] bytes, List<Finding> findings, Optional<Sha256> opened) {
    this.issued = issued;
    this.envelope = envelope(bytes);
    this.said = envelope.flatMap(EvidenceTable::predicate);
    this.findings = findings;
    this.opened = opened;
  }

  /** One line for each signed field, then one for each finding that none of them tells. */
  public static List<EvidenceLine> of(
      IssuedOrder issued, byte[] bytes, List<Finding> findings, Optional<Sha256> opened) {
    return new EvidenceTable(issued, bytes, findings, opened).lines();
  }

  private List<EvidenceLine> lines() {
    Order order = issued.order();
    JobKey job = order.job();
    compared("job", job.jobId(), said.map(r -> r.job().jobId()), "job_id", "run_id", "stage_id");
    compared("attempt", job.attempt(), said.map(r -> r.job().attempt()), "attempt", "fence");
    compared(
        "lease_nonce",
        job.leaseNonce(),
        said.map(r -> r.job().leaseNonce()),
        "lease_nonce",
        "lease_id",
        "lease");
    compared("order", issued.orderSha(), said.map(ResultPredicate::orderSha), "order_sha");
    compared(
        "input_sha", order.input().inputSha(), said.map(ResultPredicate::inputSha), "input_sha");
    compared(
        "output_sha",
        opened.map(Sha256::hex).orElse("could not be opened"),
        said.map(r -> r.outputSha().hex()),
        "output_sha");
    stated("rc", said.map(r -> r.rc().map(String::valueOf).orElse("none")));
    stated("outcome", said.map(r -> r.outcome().wire()));
    compared(
        "sandbox",
        order.sandbox().profile().wire(),
        said.map(r -> r.sandbox().profile().wire()),
        "sandbox");
    compared(
        "worker",
        order.workerFingerprint().text(),
        said.map(r -> r.workerFingerprint().text()),
        "worker_fingerprint",
        "worker");
    signature();
    key();
    findings.stream().filter(f -> !told.contains(f)).toList().forEach(this::rest);
    return List.copyOf(lines);
  }

  private void compared(String field, Object expected, Optional<?> attested, String... found) {
    Optional<Finding> finding = finding(found);
    boolean same = attested.map(String::valueOf).equals(Optional.of(expected.toString()));
    String check = attested.isEmpty() ? "missing" : same && finding.isEmpty() ? "match" : "differs";
    String sentence =
        switch (check) {
          case "match" -> "As Pond expected.";
          case "missing" -> "The result says nothing of it that can be read.";
          default -> finding.map(f -> explain(field, f)).orElse("Not what Pond expected.");
        };
    add(
        field,
        expected.toString(),
        attested.map(String::valueOf).orElse(NONE),
        check,
        finding,
        sentence);
  }

  private static String explain(String field, Finding finding) {
    String clause = sentence(finding);
    return finding.field().equals(field) ? clause : clause + " (" + finding.field() + ")";
  }

  /** What only the worker can know: worth what its signature is worth. */
  private void stated(String field, Optional<String> attested) {
    String check = attested.isEmpty() ? "missing" : isSigned() ? "valid" : "invalid";
    String sentence =
        switch (check) {
          case "missing" -> "The result says nothing of it that can be read.";
          case "valid" -> "Only the worker can know it; it is signed.";
          default -> "Only the worker can know it, and nobody provably signed it.";
        };
    add(field, "a signed statement", attested.orElse(NONE), check, Optional.empty(), sentence);
  }

  private void signature() {
    Optional<Finding> finding =
        finding("signature", "signatures", "envelope", "payloadType", "statement");
    boolean none = envelope.map(Envelope::isUnsigned).orElse(true);
    String check = none ? "missing" : isSigned() ? "valid" : "invalid";
    String sentence =
        switch (check) {
          case "missing" -> "There is no signature.";
          case "valid" -> "It is by the key pinned to the leased worker, over exactly these bytes.";
          default -> "No signature is by the key pinned to the leased worker, over these bytes.";
        };
    add(
        "signature",
        "valid for " + issued.leasedTo().fingerprint().shortText(),
        check,
        check,
        finding,
        finding.map(f -> sentence(f) + " " + sentence).orElse(sentence));
  }

  private void key() {
    Optional<Finding> finding = finding("keyid");
    Optional<String> named =
        envelope.flatMap(e -> e.signatures().stream().findFirst()).map(Envelope.Signature::keyid);
    String expected = issued.leasedTo().signing().toString();
    boolean same = named.equals(Optional.of(expected));
    String check = named.isEmpty() ? "missing" : same ? "match" : "differs";
    String sentence =
        switch (check) {
          case "match" -> "The key that was pinned at enrollment.";
          case "missing" -> "No key is named.";
          default ->
              finding.map(EvidenceTable::sentence).orElse("Not the key pinned at enrollment.");
        };
    add("key", expected, named.orElse(NONE), check, finding, sentence);
  }

  private void rest(Finding finding) {
    add(
        finding.field(),
        finding.expected(),
        finding.attested(),
        "differs",
        Optional.of(finding),
        sentence(finding));
  }

  private Optional<Finding> finding(String... fields) {
    Optional<Finding> found =
        findings.stream().filter(f -> List.of(fields).contains(f.field())).findFirst();
    found.ifPresent(told::add);
    return found;
  }

  private boolean isSigned() {
    return envelope.map(e -> e.isSignedBy(issued.leasedTo().signing())).orElse(false);
  }

  private void add(
      String field,
      String expected,
      String attested,
      String check,
      Optional<Finding> finding,
      String sentence) {
    String reason = finding.map(f -> f.reason().name()).orElse("");
    lines.add(new EvidenceLine(field, clean(expected), clean(attested), check, reason, sentence));
  }

  private static String sentence(Finding finding) {
    String clause = finding.reason().sentence();
    return Character.toUpperCase(clause.charAt(0)) + clause.substring(1) + ".";
  }

  /** A stranger's text: nothing in it may steer a screen, and it ends somewhere. */
  private static String clean(String text) {
    String plain = text.replaceAll("\\p{C}", "\uFFFD");
    return plain.length() > LONGEST ? plain.substring(0, LONGEST) + "…" : plain;
  }

  private static Optional<Envelope> envelope(byte[] bytes) {
    try {
      return Optional.of(Envelope.decode(bytes));
    } catch (JsonRefusedException none) {
      return Optional.empty();
    }
  }

  private static Optional<ResultPredicate> predicate(Envelope envelope) {
    try {
      return Optional.of(ResultStatement.decode(envelope.payload()).predicate());
    } catch (JsonRefusedException unreadable) {
      return Optional.empty();
    }
  }
}
