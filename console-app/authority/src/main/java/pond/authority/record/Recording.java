package pond.authority.record;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pond.authority.audit.AuditEvent;
import pond.authority.audit.AuditLog;
import pond.authority.lease.JobTable;
import pond.authority.lease.LeaseRow;
import pond.authority.lease.LeaseTable;
import pond.authority.run.RunProgress;
import pond.authority.run.StageState;
import pond.authority.run.StageTable;
import pond.authority.store.Database;
import pond.authority.store.Tx;
import pond.model.id.RunId;
import pond.model.link.ResultAsk;
import pond.model.verdict.Finding;
import pond.model.verdict.FlagReason;
import pond.model.verdict.Verdict;
import pond.model.wire.ResultReply;

/**
 * Records results: each durable before it is acknowledged, each lease answered once.
 *
 * <p>Security property: a lease is answered by closing it, one conditional update whose row count
 * must be 1. A second answer, or one to a lease that was given up, is kept as a late, flagged
 * result and changes nothing.
 */
public final class Recording {
  private final Database database;
  private final Judge judge;
  private final AuditLog audit;
  private final RunProgress progress;
  private final Elsewhere elsewhere;
  private final Clock clock;

  /** Whether any other worker could take a job that one has refused. */
  @FunctionalInterface
  public interface Elsewhere {
    boolean exists(Tx tx, LeaseRow lease);
  }

  public Recording(
      Database database,
      Judge judge,
      AuditLog audit,
      RunProgress progress,
      Elsewhere elsewhere,
      Clock clock) {
    this.database = database;
    this.judge = judge;
    this.audit = audit;
    this.progress = progress;
    this.elsewhere = elsewhere;
    this.clock = clock;
  }

  /** The answer to a submission, and the run it moved. */
  public record Recorded(ResultReply reply, Optional<RunId> moved) {
    static final Recorded UNKNOWN =
        new Recorded(new ResultReply(ResultReply.Status.UNKNOWN_LEASE), Optional.empty());
  }

  /** Judges and records one submission. */
  public Recorded record(ResultAsk ask) {
    Optional<LeaseRow> lease = database.read(tx -> LeaseTable.find(tx, ask.submission().leaseId()));
    boolean theirs = lease.isPresent() && lease.get().workerId().equals(ask.workerId());
    if (!theirs || lease.get().orderEnvelope().isEmpty()) {
      return Recorded.UNKNOWN;
    }
    byte[] envelope = judge.open(ask.submission().sealedResult());
    Instant now = clock.instant();
    Verdict verdict = judge.judge(lease.get(), envelope, now, false);
    return database.write(tx -> keep(tx, lease.get(), envelope, verdict, now));
  }

  private Recorded keep(Tx tx, LeaseRow lease, byte[] envelope, Verdict verdict, Instant now) {
    if (ResultTable.hasEnvelope(tx, lease.leaseId(), envelope)) {
      return new Recorded(new ResultReply(ResultReply.Status.DUPLICATE), Optional.empty());
    }
    if (!LeaseTable.close(tx, lease.leaseId(), LeaseRow.RECORDED)) {
      return keepLate(tx, lease, envelope, verdict, now);
    }
    ResultTable.insert(tx, ResultRows.of(lease, envelope, verdict, false, now));
    note(tx, lease, verdict, "result.recorded");
    apply(tx, lease, verdict);
    progress.advance(tx, lease.runId());
    return new Recorded(new ResultReply(ResultReply.Status.RECORDED), Optional.of(lease.runId()));
  }

  private Recorded keepLate(Tx tx, LeaseRow lease, byte[] envelope, Verdict verdict, Instant now) {
    boolean answered = ResultTable.ofLease(tx, lease.leaseId()).isPresent();
    Finding late =
        answered
            ? new Finding(
                FlagReason.REPLAYED, "lease_nonce", "unused", "already answered by another result")
            : new Finding(
                FlagReason.STALE_ATTEMPT,
                "lease",
                "an open lease",
                "given up before the result came");
    List<Finding> findings = new ArrayList<>(List.of(late));
    if (verdict instanceof Verdict.Flagged flagged) {
      findings.addAll(flagged.findings());
    }
    Verdict flagged = new Verdict.Flagged(findings, ResultRows.claimed(verdict));
    ResultTable.insert(tx, ResultRows.of(lease, envelope, flagged, true, now));
    note(tx, lease, flagged, "result.late");
    return new Recorded(new ResultReply(ResultReply.Status.LATE), Optional.empty());
  }

  private void apply(Tx tx, LeaseRow lease, Verdict verdict) {
    boolean cancelled = LeaseTable.find(tx, lease.leaseId()).orElseThrow().cancel();
    switch (Consequence.of(verdict, cancelled, JobTable.retriesLeft(tx, lease.jobId()))) {
      case Consequence.Settle settle -> settle(tx, lease, settle.state(), settle.why());
      case Consequence.Retry retry -> putBack(tx, lease, 1, "", retry.why());
      case Consequence.Elsewhere refused -> {
        if (elsewhere.exists(tx, lease)) {
          putBack(tx, lease, 0, lease.workerId().value() + ",", refused.why());
        } else {
          settle(tx, lease, StageState.FAILED, refused.why() + " No other worker may take it.");
        }
      }
    }
  }

  private static void settle(Tx tx, LeaseRow lease, StageState state, String why) {
    JobTable.finish(tx, lease.jobId(), lease.fence());
    StageTable.setState(tx, lease.runId(), lease.stageId(), state, why);
  }

  private static void putBack(Tx tx, LeaseRow lease, int retries, String exclude, String why) {
    JobTable.putBack(tx, lease.jobId(), lease.fence(), retries, exclude);
    StageTable.setState(
        tx,
        lease.runId(),
        lease.stageId(),
        StageState.READY,
        "Attempt " + lease.attempt() + ": " + why);
  }

  private void note(Tx tx, LeaseRow lease, Verdict verdict, String action) {
    String said =
        switch (verdict) {
          case Verdict.Verified v -> "verified";
          case Verdict.Flagged f ->
              "flagged " + f.findings().stream().map(x -> x.reason().name()).toList();
        };
    audit.append(
        tx,
        new AuditEvent(
            lease.workerId().value(),
            action,
            lease.jobId().value(),
            Map.of(
                "run",
                lease.runId().value(),
                "stage",
                lease.stageId().value(),
                "attempt",
                String.valueOf(lease.attempt()),
                "verdict",
                said),
            "worker"));
  }
}
