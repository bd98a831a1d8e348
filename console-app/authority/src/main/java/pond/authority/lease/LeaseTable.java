package pond.authority.lease;

import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import pond.authority.store.Row;
import pond.authority.store.Tx;
import pond.authority.store.change.Kind;
import pond.model.digest.Sha256;
import pond.model.id.JobId;
import pond.model.id.LeaseId;
import pond.model.id.RunId;
import pond.model.id.WorkerId;
import pond.model.runfile.StageId;
import pond.model.tag.TenantId;

/** The rows of table {@code lease}. */
public final class LeaseTable {
  private static final String SELECT =
      "SELECT lease_id, job_id, run_id, stage_id, tenant, attempt, fence, worker_id, nonce, order_envelope, order_sha,"
          + " state, leased_at, cancel FROM lease ";

  private LeaseTable() {}

  static void insert(Tx tx, LeaseRow lease) {
    tx.update(
        "INSERT INTO lease(lease_id, job_id, run_id, stage_id, tenant, attempt, fence, worker_id, nonce, state,"
            + " leased_at, cancel) VALUES(?,?,?,?,?,?,?,?,?,?,?,0)",
        lease.leaseId().value(),
        lease.jobId().value(),
        lease.runId().value(),
        lease.stageId().value(),
        lease.tenant().value(),
        lease.attempt(),
        lease.fence(),
        lease.workerId().value(),
        lease.nonce(),
        lease.state(),
        lease.leasedAt());
    tx.changed(Kind.WORKER, lease.workerId().value());
  }

  static void setOrder(Tx tx, LeaseId lease, byte[] envelope, Sha256 sha) {
    tx.update(
        "UPDATE lease SET order_envelope=?, order_sha=? WHERE lease_id=?",
        envelope,
        sha.hex(),
        lease.value());
  }

  /** Moves a lease out of the open state; true when it was open. */
  public static boolean close(Tx tx, LeaseId lease, String state) {
    Optional<String> holder =
        tx.one(
            "UPDATE lease SET state=? WHERE lease_id=? AND state='open' RETURNING worker_id",
            row -> row.text("worker_id"),
            state,
            lease.value());
    holder.ifPresent(worker -> tx.changed(Kind.WORKER, worker));
    return holder.isPresent();
  }

  /** Finds one lease. */
  public static Optional<LeaseRow> find(Tx tx, LeaseId lease) {
    return tx.one(SELECT + "WHERE lease_id=?", LeaseTable::read, lease.value());
  }

  /** All leases of a run, oldest first. */
  public static List<LeaseRow> ofRun(Tx tx, RunId run) {
    return tx.list(
        SELECT + "WHERE run_id=? ORDER BY leased_at, attempt", LeaseTable::read, run.value());
  }

  /** The number of a stage's last attempt; 0 when there was none. */
  public static int lastAttempt(Tx tx, RunId run, StageId stage) {
    return tx.one(
            "SELECT coalesce(max(attempt), 0) AS n FROM lease WHERE run_id=? AND stage_id=?",
            row -> row.intOf("n"),
            run.value(),
            stage.value())
        .orElse(0);
  }

  /** How many leases of a job ended without a result. */
  public static int lost(Tx tx, JobId job) {
    return tx.one(
            "SELECT count(*) AS n FROM lease WHERE job_id=? AND state='expired'",
            row -> row.intOf("n"),
            job.value())
        .orElse(0);
  }

  /**
   * The workers that answered a job with a signed refusal, as far as its row remembers; a fresh
   * set.
   */
  public static Set<WorkerId> refusedBy(Tx tx, JobId job) {
    Set<WorkerId> refused = new HashSet<>();
    tx.one("SELECT excluded FROM job WHERE job_id=?", row -> row.text("excluded"), job.value())
        .ifPresent(text -> refused.addAll(ReadyJob.workers(text)));
    return refused;
  }

  /** Asks the holders of a run's open leases to stop. */
  public static void cancelRun(Tx tx, RunId run) {
    tx.update("UPDATE lease SET cancel=1 WHERE run_id=? AND state='open'", run.value());
    tx.changed(Kind.RUN, run.value());
  }

  static List<LeaseRow> overdue(Tx tx, Instant now, int max) {
    return tx.list(
        SELECT
            + "WHERE lease_id IN (SELECT lease_id FROM job WHERE state=2 AND expires_at<? LIMIT ?)",
        LeaseTable::read,
        now,
        max);
  }

  static List<LeaseRow> ofOtherSessions(Tx tx, WorkerId worker, String session) {
    return tx.list(
        SELECT
            + "WHERE lease_id IN (SELECT lease_id FROM job WHERE worker_id=? AND state=2 AND session<>?)",
        LeaseTable::read,
        worker.value(),
        session);
  }

  static List<LeaseRow> openOf(Tx tx, WorkerId worker) {
    return tx.list(
        SELECT + "WHERE lease_id IN (SELECT lease_id FROM job WHERE worker_id=? AND state=2)",
        LeaseTable::read,
        worker.value());
  }

  private static LeaseRow read(Row row) throws SQLException {
    return new LeaseRow(
        LeaseId.of(row.text("lease_id")),
        JobId.of(row.text("job_id")),
        RunId.of(row.text("run_id")),
        StageId.parse(row.text("stage_id")),
        TenantId.parse(row.text("tenant")),
        row.intOf("attempt"),
        row.longOf("fence"),
        WorkerId.of(row.text("worker_id")),
        row.text("nonce"),
        row.optBytes("order_envelope"),
        row.optText("order_sha").map(Sha256::parse),
        row.text("state"),
        row.instant("leased_at"),
        row.longOf("cancel") != 0);
  }
}
