package pond.authority.run;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import pond.authority.store.Row;
import pond.authority.store.Tx;
import pond.model.id.RunId;
import pond.model.id.WorkerId;
import pond.model.json.JsonRefusedException;
import pond.model.json.StrictJson;
import pond.model.runfile.StageId;

/** The rows of tables {@code stage} and {@code need}. */
public final class StageTable {
  private static final String SELECT =
      "SELECT run_id, stage_id, position, state, spec, why FROM stage ";

  private StageTable() {}

  static void insert(Tx tx, StageRow stage) {
    tx.update(
        "INSERT INTO stage(run_id, stage_id, position, state, tier, profile, required_tags, spec)"
            + " VALUES(?,?,?,?,?,?,?,?)",
        stage.runId().value(),
        stage.stageId().value(),
        stage.position(),
        stage.state().word(),
        stage.spec().tier().word(),
        stage.spec().profile().wire(),
        stage.spec().required().canonical(),
        new String(StrictJson.write(stage.spec()), java.nio.charset.StandardCharsets.UTF_8));
  }

  static void insertNeed(Tx tx, RunId run, StageId stage, StageId need) {
    tx.update(
        "INSERT INTO need(run_id, stage_id, needs_id) VALUES(?,?,?)",
        run.value(),
        stage.value(),
        need.value());
  }

  /** Sets where a stage stands, and why, when there is a reason to tell. */
  public static void setState(
      Tx tx, RunId run, StageId stage, StageState state, @Nullable String why) {
    tx.update(
        "UPDATE stage SET state=?, why=? WHERE run_id=? AND stage_id=?",
        state.word(),
        why,
        run.value(),
        stage.value());
  }

  /** One stage. */
  public static Optional<StageRow> find(Tx tx, RunId run, StageId stage) {
    return tx.one(
        SELECT + "WHERE run_id=? AND stage_id=?", StageTable::read, run.value(), stage.value());
  }

  /** All stages of a run in the order of its run file. */
  public static List<StageRow> ofRun(Tx tx, RunId run) {
    return tx.list(SELECT + "WHERE run_id=? ORDER BY position", StageTable::read, run.value());
  }

  /** Which stages each stage needs. */
  public static Map<StageId, Set<StageId>> needs(Tx tx, RunId run) {
    Map<StageId, Set<StageId>> needs = new TreeMap<>();
    tx.list(
            "SELECT stage_id, needs_id FROM need WHERE run_id=?",
            row ->
                List.of(StageId.parse(row.text("stage_id")), StageId.parse(row.text("needs_id"))),
            run.value())
        .forEach(
            pair ->
                needs.computeIfAbsent(pair.getFirst(), s -> new TreeSet<>()).add(pair.getLast()));
    return needs;
  }

  /** Ready stages whose input is not composed yet: they have no job. */
  static List<StageRow> readyWithoutJob(Tx tx, RunId run) {
    return tx.list(
        SELECT
            + "WHERE run_id=? AND state='ready' AND NOT EXISTS"
            + " (SELECT 1 FROM job j WHERE j.run_id=stage.run_id AND j.stage_id=stage.stage_id) ORDER BY position",
        StageTable::read,
        run.value());
  }

  /** Demands something else of the next attempts, and never again one of {@code worker}. */
  public static void demand(Tx tx, RunId run, StageId stage, StageSpec spec, WorkerId notBy) {
    tx.update(
        "UPDATE stage SET tier=?, required_tags=?, spec=?, excluded=excluded||? WHERE run_id=? AND stage_id=?",
        spec.tier().word(),
        spec.required().canonical(),
        new String(StrictJson.write(spec), java.nio.charset.StandardCharsets.UTF_8),
        notBy.value() + ",",
        run.value(),
        stage.value());
  }

  /** The workers that may not run a stage again, each followed by a comma. */
  public static String excluded(Tx tx, RunId run, StageId stage) {
    return tx.one(
            "SELECT excluded FROM stage WHERE run_id=? AND stage_id=?",
            row -> row.text("excluded"),
            run.value(),
            stage.value())
        .orElse("");
  }

  private static StageRow read(Row row) throws SQLException {
    try {
      StageSpec spec =
          StrictJson.read(
              row.text("spec").getBytes(java.nio.charset.StandardCharsets.UTF_8), StageSpec.class);
      return new StageRow(
          RunId.of(row.text("run_id")),
          StageId.parse(row.text("stage_id")),
          row.intOf("position"),
          StageState.of(row.text("state")),
          spec,
          row.optText("why"));
    } catch (JsonRefusedException e) {
      throw new IllegalStateException("a stored stage cannot be read", e);
    }
  }
}
