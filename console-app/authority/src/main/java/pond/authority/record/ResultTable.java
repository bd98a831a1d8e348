package pond.authority.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import pond.authority.store.Row;
import pond.authority.store.Tx;
import pond.authority.store.change.Kind;
import pond.model.digest.Sha256;
import pond.model.id.JobId;
import pond.model.id.LeaseId;
import pond.model.id.RunId;
import pond.model.id.WorkerId;
import pond.model.json.JsonRefusedException;
import pond.model.json.StrictJson;
import pond.model.runfile.StageId;
import pond.model.statement.BlobRef;
import pond.model.verdict.Finding;

/** The rows of table {@code result}. At most one row of a lease is not late. */
public final class ResultTable {
  private static final String COLUMNS =
      "lease_id, job_id, run_id, stage_id, attempt, envelope, verdict, findings, outcome, rc, detail, output_sha,"
          + " output_blob, output_size, log_sha, duration_ms, sandbox, late, received_at";

  private ResultTable() {}

  static void insert(Tx tx, ResultRow result) {
    ResultRow.Said said = result.said();
    tx.update(
        "INSERT INTO result(" + COLUMNS + ") VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
        result.leaseId().value(),
        result.jobId().value(),
        result.runId().value(),
        result.stageId().value(),
        result.attempt(),
        result.envelope(),
        result.verified() ? "verified" : "flagged",
        new String(StrictJson.write(result.findings()), UTF_8),
        said.outcome(),
        said.rc(),
        said.detail(),
        said.outputSha().map(Sha256::hex),
        said.output().map(blob -> blob.digest().hex()),
        said.output().map(BlobRef::size),
        said.logSha().map(Sha256::hex),
        said.durationMs(),
        said.sandbox(),
        result.late(),
        result.receivedAt());
    tx.changed(Kind.RUN, result.runId().value());
    if (!result.verified() && !result.late()) {
      tx.changed(
          Kind.REVIEW,
          result.runId().value() + "/" + result.stageId().value() + "/" + result.attempt());
    }
  }

  /** The result that answered a lease in time. */
  public static Optional<ResultRow> ofLease(Tx tx, LeaseId lease) {
    return tx.one(
        "SELECT " + COLUMNS + " FROM result WHERE lease_id=? AND late=0",
        ResultTable::read,
        lease.value());
  }

  static boolean hasEnvelope(Tx tx, LeaseId lease, byte[] envelope) {
    return tx
        .list(
            "SELECT envelope FROM result WHERE lease_id=?",
            row -> row.bytes("envelope"),
            lease.value())
        .stream()
        .anyMatch(kept -> java.util.Arrays.equals(kept, envelope));
  }

  /** All results of a run, in the order they came. */
  public static List<ResultRow> ofRun(Tx tx, RunId run) {
    return tx.list(
        "SELECT " + COLUMNS + " FROM result WHERE run_id=? ORDER BY received_at, rowid",
        ResultTable::read,
        run.value());
  }

  /** The last results of a worker, newest first. */
  public static List<ResultRow> ofWorker(Tx tx, WorkerId worker, int max) {
    return tx.list(
        "SELECT "
            + COLUMNS
            + " FROM result WHERE lease_id IN (SELECT lease_id FROM lease WHERE worker_id=?)"
            + " ORDER BY received_at DESC, id DESC LIMIT ?",
        ResultTable::read,
        worker.value(),
        max);
  }

  /**
   * A flagged result that was accepted, and the digest that Pond measured of its output; the last
   * one when there are more.
   */
  static Optional<Accepted> acceptedOf(Tx tx, RunId run, StageId stage) {
    return tx
        .list(
            "SELECT r.lease_id AS lease, d.output_sha AS sha FROM decision d JOIN review v ON v.run_id=d.run_id"
                + " AND v.stage_id=d.stage_id AND v.attempt=d.attempt JOIN result r ON r.lease_id=v.lease_id AND r.late=0"
                + " WHERE d.run_id=? AND d.stage_id=? AND d.choice='accept' AND d.in_force=1 AND v.decided='accept'"
                + " AND d.output_sha IS NOT NULL ORDER BY d.attempt DESC, d.id DESC LIMIT 1",
            row ->
                new Accepted(
                    ofLease(tx, LeaseId.of(row.text("lease"))).orElseThrow(),
                    Sha256.parse(row.text("sha"))),
            run.value(),
            stage.value())
        .stream()
        .findFirst();
  }

  record Accepted(ResultRow result, Sha256 outputSha) {}

  static Optional<ResultRow> verifiedOf(Tx tx, RunId run, StageId stage) {
    return tx
        .list(
            "SELECT "
                + COLUMNS
                + " FROM result WHERE run_id=? AND stage_id=? AND verdict='verified' AND outcome='exited' AND rc=0"
                + " AND late=0 ORDER BY attempt DESC LIMIT 1",
            ResultTable::read,
            run.value(),
            stage.value())
        .stream()
        .findFirst();
  }

  private static ResultRow read(Row row) throws SQLException {
    Optional<BlobRef> output =
        row.optText("output_blob").isEmpty()
            ? Optional.empty()
            : Optional.of(
                new BlobRef(Sha256.parse(row.text("output_blob")), row.longOf("output_size")));
    return new ResultRow(
        LeaseId.of(row.text("lease_id")),
        JobId.of(row.text("job_id")),
        RunId.of(row.text("run_id")),
        StageId.parse(row.text("stage_id")),
        row.intOf("attempt"),
        row.bytes("envelope"),
        row.text("verdict").equals("verified"),
        findings(row.text("findings")),
        new ResultRow.Said(
            row.optText("outcome"),
            row.optInt("rc"),
            row.optText("detail"),
            row.optText("output_sha").map(Sha256::parse),
            output,
            row.optText("log_sha").map(Sha256::parse),
            row.optLong("duration_ms"),
            row.optText("sandbox")),
        row.longOf("late") != 0,
        row.instant("received_at"));
  }

  private static List<Finding> findings(String json) {
    try {
      return List.of(StrictJson.read(json.getBytes(UTF_8), Finding[].class));
    } catch (JsonRefusedException e) {
      throw new IllegalStateException("stored findings cannot be read", e);
    }
  }
}
