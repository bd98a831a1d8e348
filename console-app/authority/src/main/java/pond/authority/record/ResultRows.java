package pond.authority.record;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import pond.authority.lease.LeaseRow;
import pond.model.statement.ResultPredicate;
import pond.model.verdict.Verdict;

/** Turns a verdict into the row that is kept. */
final class ResultRows {
  private ResultRows() {}

  static ResultRow of(LeaseRow lease, byte[] envelope, Verdict verdict, boolean late, Instant now) {
    List<pond.model.verdict.Finding> findings =
        verdict instanceof Verdict.Flagged flagged ? flagged.findings() : List.of();
    return new ResultRow(
        lease.leaseId(),
        lease.jobId(),
        lease.runId(),
        lease.stageId(),
        lease.attempt(),
        envelope,
        verdict.attestationVerified(),
        findings,
        claimed(verdict).map(ResultRows::said).orElse(ResultRow.Said.NOTHING),
        late,
        now);
  }

  static Optional<ResultPredicate> claimed(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Verified verified -> Optional.of(verified.result());
      case Verdict.Flagged flagged -> flagged.claimed();
    };
  }

  private static ResultRow.Said said(ResultPredicate result) {
    return new ResultRow.Said(
        Optional.of(result.outcome().wire()),
        result.rc(),
        Optional.of(result.detail()).filter(d -> !d.isEmpty()),
        Optional.of(result.outputSha()),
        result.output(),
        Optional.of(result.logSha()),
        Optional.of(result.durationMs()),
        Optional.of(result.sandbox().profile().wire() + " by " + result.sandbox().backend()));
  }
}
