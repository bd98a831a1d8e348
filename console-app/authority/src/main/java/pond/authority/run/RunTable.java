package pond.authority.run;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import pond.authority.store.Row;
import pond.authority.store.Tx;
import pond.authority.store.change.Kind;
import pond.model.digest.Sha256;
import pond.model.id.RunId;
import pond.model.tag.TenantId;

/** The rows of table {@code run}. */
public final class RunTable {
  private static final String SELECT =
      "SELECT run_id, tenant, client_key, input_sha, state, version, submitted_by, submitted_at, finished_at FROM run ";

  private RunTable() {}

  static void insert(Tx tx, RunRow run, byte[] runFile) {
    tx.update(
        "INSERT INTO run(run_id, tenant, client_key, run_file, input_sha, state, version, submitted_by, submitted_at,"
            + " cancel_requested) VALUES(?,?,?,?,?,?,1,?,?,0)",
        run.runId().value(),
        run.tenant().value(),
        run.clientKey(),
        runFile,
        run.inputSha().hex(),
        run.state().word(),
        run.submittedBy(),
        run.submittedAt());
    tx.changed(Kind.RUN, run.runId().value());
  }

  /** One run. */
  public static Optional<RunRow> find(Tx tx, RunId run) {
    return tx.one(SELECT + "WHERE run_id=?", RunTable::read, run.value());
  }

  static Optional<RunRow> byClientKey(Tx tx, TenantId tenant, String clientKey) {
    return tx.one(
        SELECT + "WHERE tenant=? AND client_key=?", RunTable::read, tenant.value(), clientKey);
  }

  static boolean hasFile(Tx tx, RunId run, byte[] runFile) {
    return tx.one(
            "SELECT run_file FROM run WHERE run_id=?", row -> row.bytes("run_file"), run.value())
        .filter(kept -> java.util.Arrays.equals(kept, runFile))
        .isPresent();
  }

  /** The newest runs; only those with a flagged result when {@code flaggedOnly}. */
  public static List<RunRow> newest(Tx tx, boolean flaggedOnly, int max) {
    String filter =
        flaggedOnly
            ? "WHERE run_id IN (SELECT run_id FROM result WHERE verdict='flagged' AND late=0) "
            : "";
    return tx.list(
        SELECT + filter + "ORDER BY submitted_at DESC, run_id LIMIT ?", RunTable::read, max);
  }

  static List<RunId> unsettled(Tx tx) {
    return tx.list(
        "SELECT run_id FROM run WHERE state IN ('queued','running')",
        row -> RunId.of(row.text("run_id")));
  }

  /** Marks a change that watchers should see, and sets the derived state. */
  static void setState(Tx tx, RunId run, RunState state, Instant now) {
    tx.update(
        "UPDATE run SET state=?, version=version+1, finished_at=CASE WHEN ? THEN coalesce(finished_at, ?) END"
            + " WHERE run_id=?",
        state.word(),
        state.isSettled(),
        now,
        run.value());
    tx.changed(Kind.RUN, run.value());
  }

  private static RunRow read(Row row) throws SQLException {
    return new RunRow(
        RunId.of(row.text("run_id")),
        TenantId.parse(row.text("tenant")),
        row.text("client_key"),
        Sha256.parse(row.text("input_sha")),
        RunState.valueOf(row.text("state").toUpperCase(Locale.ROOT)),
        row.longOf("version"),
        row.text("submitted_by"),
        row.instant("submitted_at"),
        row.optInstant("finished_at"));
  }
}
