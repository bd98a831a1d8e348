package pond.model.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pond.model.api.AuditEntry;
import pond.model.audit.AuditChain;
import pond.model.digest.Sha256;
import pond.model.json.JsonRefusedException;
import pond.model.json.StrictJson;
import pond.model.statement.JobKey;

/** The part of the audit log that is about the run: steps 11 and 12 of evidence.md section 5. */
final class AuditChecks {
  private final Checks checks;

  AuditChecks(Checks checks) {
    this.checks = checks;
  }

  void check(List<Judged> judged, List<DecisionChecks.Decided> decided) throws IOException {
    Optional<List<AuditEntry>> entries = checks.decoded(EvidenceNames.AUDIT, AuditChecks::decode);
    if (entries.isEmpty()) {
      return;
    }
    if (chain(entries.get())) {
      checks.holds(EvidenceNames.AUDIT, entries.get().size() + " entries, each as it was hashed");
    }
    judged.stream().filter(Judged::inTime).forEach(attempt -> recorded(attempt, entries.get()));
    decided.forEach(decision -> audited(decision, entries.get()));
    entries.get().stream()
        .filter(AuditChecks::isDecision)
        .forEach(entry -> present(entry, decided));
  }

  private static List<AuditEntry> decode(byte[] lines) throws JsonRefusedException {
    List<AuditEntry> entries = new ArrayList<>();
    for (String line : new String(lines, UTF_8).split("\n", -1)) {
      if (!line.isEmpty()) {
        entries.add(StrictJson.read(line.getBytes(UTF_8), AuditEntry.class));
      }
    }
    return entries;
  }

  // 11
  private boolean chain(List<AuditEntry> entries) {
    long seq = 0;
    String hash = AuditChain.genesis().hex();
    boolean all = true;
    for (AuditEntry entry : entries) {
      boolean linked = entry.seq() != seq + 1 || entry.prevHash().equals(hash);
      boolean good = entry.seq() > seq && linked && isHashed(entry);
      all &=
          checks.expect(
              good,
              EvidenceNames.AUDIT,
              CheckCode.AUDIT_BROKEN,
              "Entry " + entry.seq() + " was changed, moved or does not link to its neighbour.");
      seq = entry.seq();
      hash = entry.hash();
    }
    return all;
  }

  private static boolean isHashed(AuditEntry entry) {
    if (!Sha256.isValid(entry.prevHash()) || !Sha256.isValid(entry.hash())) {
      return false;
    }
    Sha256 hash =
        AuditChain.hash(
            Sha256.parse(entry.prevHash()),
            entry.seq(),
            entry.at(),
            entry.actor(),
            entry.action(),
            entry.object(),
            entry.detail(),
            entry.origin());
    return hash.equals(Sha256.parse(entry.hash()));
  }

  // 12
  private void audited(DecisionChecks.Decided decided, List<AuditEntry> entries) {
    checks.expect(
        entries.stream().anyMatch(entry -> isDecision(entry) && tells(entry, decided)),
        decided.folder(),
        CheckCode.AUDIT_DIFFERS,
        "The audit log has no entry for this decision.");
  }

  // 12
  private void present(AuditEntry entry, List<DecisionChecks.Decided> decided) {
    checks.expect(
        decided.stream().anyMatch(one -> tells(entry, one)),
        EvidenceNames.AUDIT,
        CheckCode.AUDIT_DIFFERS,
        "Entry " + entry.seq() + " is about a decision that is not in the folder.");
  }

  private static boolean isDecision(AuditEntry entry) {
    return entry.action().equals("review.decided") || entry.action().equals("review.awaits_second");
  }

  private static boolean tells(AuditEntry entry, DecisionChecks.Decided decided) {
    return entry.object().equals(decided.review())
        && entry.detail().contains("\"decision_sha\":\"" + decided.sha().hex() + "\"");
  }

  // 12
  private void recorded(Judged attempt, List<AuditEntry> entries) {
    JobKey job = attempt.order().job();
    String verdict = "\"verdict\":\"" + attempt.recorded().verdict();
    boolean there =
        entries.stream()
            .filter(e -> e.action().equals("result.recorded"))
            .filter(e -> e.object().equals(job.jobId().value()))
            .filter(e -> e.detail().contains("\"attempt\":\"" + job.attempt() + "\""))
            .anyMatch(e -> e.detail().contains(verdict));
    checks.expect(
        there,
        attempt.folder(),
        CheckCode.AUDIT_DIFFERS,
        "The audit log has no entry for this result with this verdict.");
  }
}
