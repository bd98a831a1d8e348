package pond.authority.lease;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
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

/**
 * The hot table {@code job}: only ready and leased jobs. Hot statements name a row by key and fence
 * alone; adding the state to them once made a planner scan a whole index.
 */
public final class JobTable {
  private static final String COLUMNS =
      "id, job_id, run_id, stage_id, tenant, attempt, fence, input_sha, excluded";

  private JobTable() {}

  /** Puts a new job at the end of its queue. */
  public static void enqueue(Tx tx, ReadyJob job, QueueKey queue, int retries) {
    tx.update(
        "INSERT INTO job(job_id, run_id, stage_id, tenant, queue_key, state, attempt, fence, retries_left, input_sha,"
            + " excluded) VALUES(?,?,?,?,?,1,?,?,?,?,?)",
        job.jobId().value(),
        job.runId().value(),
        job.stageId().value(),
        job.tenant().value(),
        queue.text(),
        job.attempt(),
        job.fence(),
        retries,
        job.inputSha().hex(),
        job.excluded());
    tx.changed(Kind.POOL, "");
  }

  /**
   * Queues that hold ready jobs, each with its oldest row: a skip scan, so the cost does not grow
   * with the queue.
   */
  static List<String> readyQueues(Tx tx) {
    return tx.list(
        "WITH RECURSIVE q(k) AS (SELECT min(queue_key) FROM job WHERE state=1 UNION ALL"
            + " SELECT (SELECT min(queue_key) FROM job WHERE state=1 AND queue_key>q.k) FROM q WHERE q.k IS NOT NULL)"
            + " SELECT k, (SELECT min(id) FROM job WHERE state=1 AND queue_key=k) AS oldest FROM q"
            + " WHERE k IS NOT NULL ORDER BY oldest",
        row -> row.text("k"));
  }

  static List<ReadyJob> oldest(Tx tx, String queue, String notFor, int max) {
    return tx.list(
        "SELECT "
            + COLUMNS
            + " FROM job WHERE state=1 AND queue_key=? AND instr(excluded, ?)=0 ORDER BY id LIMIT ?",
        JobTable::read,
        queue,
        notFor,
        max);
  }

  static boolean claim(
      Tx tx, ReadyJob job, LeaseId lease, WorkerId worker, String session, Instant until) {
    tx.changed(Kind.POOL, "");
    return tx.update(
            "UPDATE job SET state=2, attempt=attempt+1, fence=fence+1, lease_id=?, worker_id=?, session=?, expires_at=?"
                + " WHERE id=? AND fence=?",
            lease.value(),
            worker.value(),
            session,
            until,
            job.row(),
            job.fence())
        == 1;
  }

  static boolean renew(Tx tx, LeaseRow lease, Instant until) {
    return tx.update(
            "UPDATE job SET expires_at=? WHERE job_id=? AND fence=?",
            until,
            lease.jobId().value(),
            lease.fence())
        == 1;
  }

  /** Drops what a run still has waiting in queues. */
  public static void dropReady(Tx tx, RunId run) {
    tx.changed(Kind.POOL, "");
    tx.update("DELETE FROM job WHERE run_id=? AND state=1", run.value());
  }

  /** How many retries are left to an open job. */
  public static int retriesLeft(Tx tx, JobId job) {
    return tx.one(
            "SELECT retries_left FROM job WHERE job_id=?",
            row -> row.intOf("retries_left"),
            job.value())
        .orElse(0);
  }

  /** Ends a job: true when it was still open at this fence. */
  public static boolean finish(Tx tx, JobId job, long fence) {
    tx.changed(Kind.POOL, "");
    return tx.update("DELETE FROM job WHERE job_id=? AND fence=?", job.value(), fence) == 1;
  }

  /**
   * Puts a leased job back into its queue with a higher fence, so that its old lease can no longer
   * answer.
   */
  public static boolean putBack(
      Tx tx, JobId job, long fence, int retriesSpent, String alsoExclude) {
    tx.changed(Kind.POOL, "");
    return tx.update(
            "UPDATE job SET state=1, fence=fence+1, lease_id=NULL, worker_id=NULL, session=NULL, expires_at=NULL,"
                + " retries_left=retries_left-?, excluded=excluded||? WHERE job_id=? AND fence=?",
            retriesSpent,
            alsoExclude,
            job.value(),
            fence)
        == 1;
  }

  private static ReadyJob read(Row row) throws SQLException {
    return new ReadyJob(
        row.longOf("id"),
        JobId.of(row.text("job_id")),
        RunId.of(row.text("run_id")),
        StageId.parse(row.text("stage_id")),
        TenantId.parse(row.text("tenant")),
        row.intOf("attempt"),
        row.longOf("fence"),
        Sha256.parse(row.text("input_sha")),
        row.text("excluded"));
  }
}
