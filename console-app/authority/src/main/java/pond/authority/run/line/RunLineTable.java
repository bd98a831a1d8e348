package pond.authority.run.line;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pond.authority.store.Row;
import pond.authority.store.Tx;
import pond.model.api.live.RunLine;
import pond.model.id.RunId;

/**
 * Reads lines of runs with one statement a page. It walks an index in the order of the list, so the
 * cost of a page does not grow with the number of runs before it; orders and results are not
 * parsed.
 */
final class RunLineTable {
  private static final String SEPARATOR = "\u001f";

  private static final String COLUMNS =
      "SELECT p.run_id, p.tenant, p.state, p.submitted_at, p.finished_at, p.submitted_by, p.version,"
          + " (SELECT group_concat(tier, char(31)) FROM"
          + " (SELECT DISTINCT s.tier FROM stage s WHERE s.run_id=p.run_id ORDER BY s.tier)) AS tiers,"
          + " (SELECT group_concat(name, char(31)) FROM (SELECT DISTINCT w.name FROM lease l"
          + " JOIN worker w ON w.worker_id=l.worker_id WHERE l.run_id=p.run_id ORDER BY w.name)) AS workers,"
          + " (SELECT count(*) FROM stage s WHERE s.run_id=p.run_id) AS stages,"
          + " (SELECT count(*) FROM stage s WHERE s.run_id=p.run_id"
          + " AND s.state IN ('succeeded','failed','skipped','cancelled')) AS done,"
          + " (SELECT s.stage_id FROM stage s WHERE s.run_id=p.run_id"
          + " AND s.state IN ('leased','flagged','ready','held') ORDER BY CASE s.state WHEN 'leased' THEN 0"
          + " WHEN 'flagged' THEN 1 WHEN 'ready' THEN 2 ELSE 3 END, s.position LIMIT 1) AS current,"
          + " EXISTS (SELECT 1 FROM result x WHERE x.run_id=p.run_id AND x.verdict='flagged' AND x.late=0)"
          + " AS flagged,"
          + " EXISTS (SELECT 1 FROM result x WHERE x.run_id=p.run_id AND x.late=0) AS any_result FROM ";

  private static final String FLAGGED =
      " AND EXISTS (SELECT 1 FROM result x WHERE x.run_id=run.run_id AND x.verdict='flagged' AND x.late=0)";

  private RunLineTable() {}

  static Optional<RunLine> find(Tx tx, RunId run) {
    return tx.one(COLUMNS + "run p WHERE p.run_id=?", RunLineTable::read, run.value());
  }

  /** A page and, when asked for one more, whether there is another. */
  static List<RunLine> page(Tx tx, LineQuery query, int limit) {
    LineCursor before = query.before().orElse(LineCursor.NEWEST);
    List<@Nullable Object> args = new ArrayList<>();
    StringBuilder where = new StringBuilder();
    query.project().ifPresent(project -> add(where, args, " AND tenant=?", project));
    query.state().ifPresent(state -> add(where, args, " AND state=?", state));
    if (query.flagged()) {
      where.append(FLAGGED);
    }
    args.addAll(0, List.of(before.submittedAt(), before.runId()));
    args.add(limit);
    // Eight texts at most, whatever is asked: only constant parts are joined.
    String sql =
        COLUMNS
            + "(SELECT * FROM run WHERE (submitted_at, run_id) < (?, ?)"
            + where
            + " ORDER BY submitted_at DESC, run_id DESC LIMIT ?) p"
            + " ORDER BY p.submitted_at DESC, p.run_id DESC";
    return tx.list(sql, RunLineTable::read, args.toArray());
  }

  private static void add(
      StringBuilder where, List<@Nullable Object> args, String sql, String value) {
    where.append(sql);
    args.add(value);
  }

  private static RunLine read(Row row) throws SQLException {
    String state = row.text("state");
    return new RunLine(
        row.text("run_id"),
        row.text("tenant"),
        state,
        verdict(row, state),
        split(row.optText("tiers")),
        split(row.optText("workers")),
        row.intOf("stages"),
        row.intOf("done"),
        row.optText("current"),
        row.instant("submitted_at"),
        row.optInstant("finished_at"),
        row.text("submitted_by"),
        row.longOf("version"));
  }

  /** Absence is not success: without a result, or while the run goes on, nothing is verified. */
  private static String verdict(Row row, String state) {
    if (row.flag("flagged")) {
      return "flagged";
    }
    boolean open = state.equals("queued") || state.equals("running");
    return row.flag("any_result") && !open ? "verified" : "none";
  }

  private static List<String> split(Optional<String> joined) {
    return joined.stream().flatMap(text -> Stream.of(text.split(SEPARATOR, -1))).toList();
  }
}
