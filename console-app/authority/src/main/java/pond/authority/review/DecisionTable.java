package pond.authority.review;

import java.sql.SQLException;
import java.util.List;
import pond.authority.store.Row;
import pond.authority.store.Tx;
import pond.model.digest.Sha256;
import pond.model.id.JobId;
import pond.model.id.RunId;

/** The rows of table {@code decision}: none is ever removed, none changes but in being in force. */
public final class DecisionTable {
  private static final String SELECT =
      "SELECT run_id, stage_id, attempt, choice, reason, decided_by, decided_at, envelope, in_force, rerun_job,"
          + " output_sha FROM decision ";
  private static final String KEY = "WHERE run_id=? AND stage_id=? AND attempt=?";

  private DecisionTable() {}

  static void insert(Tx tx, DecisionRow decision) {
    tx.update(
        "INSERT INTO decision(run_id, stage_id, attempt, choice, reason, decided_by, decided_at, envelope, in_force,"
            + " rerun_job, output_sha) VALUES(?,?,?,?,?,?,?,?,?,?,?)",
        decision.key().run().value(),
        decision.key().stage().value(),
        decision.key().attempt(),
        ReviewTable.word(decision.choice()),
        decision.reason(),
        decision.decidedBy(),
        decision.decidedAt(),
        decision.envelope(),
        decision.inForce(),
        decision.rerunJob().map(JobId::value),
        decision.outputSha().map(Sha256::hex));
  }

  /** A first acceptance counts once the second is there. */
  static void acceptInForce(Tx tx, ReviewKey key, String by) {
    tx.update(
        "UPDATE decision SET in_force=1 " + KEY + " AND choice='accept' AND decided_by=?",
        key.run().value(),
        key.stage().value(),
        key.attempt(),
        by);
  }

  /** What was decided before counts no more. */
  static void noneInForce(Tx tx, ReviewKey key) {
    tx.update(
        "UPDATE decision SET in_force=0 " + KEY,
        key.run().value(),
        key.stage().value(),
        key.attempt());
  }

  /** All decisions on a review, in their order. */
  static List<DecisionRow> of(Tx tx, ReviewKey key) {
    return tx.list(
        SELECT + KEY + " ORDER BY id",
        DecisionTable::read,
        key.run().value(),
        key.stage().value(),
        key.attempt());
  }

  /** All decisions on a run, in their order. */
  public static List<DecisionRow> ofRun(Tx tx, RunId run) {
    return tx.list(SELECT + "WHERE run_id=? ORDER BY id", DecisionTable::read, run.value());
  }

  private static DecisionRow read(Row row) throws SQLException {
    return new DecisionRow(
        ReviewTable.key(row),
        ReviewTable.choice(row.text("choice")).orElseThrow(),
        row.text("reason"),
        row.text("decided_by"),
        row.instant("decided_at"),
        row.bytes("envelope"),
        row.flag("in_force"),
        row.optText("rerun_job").map(JobId::of),
        row.optText("output_sha").map(Sha256::parse));
  }
}
