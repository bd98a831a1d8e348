package pond.authority.overview;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import pond.authority.store.Tx;
import pond.authority.worker.WorkerViews;
import pond.model.api.desk.Checklist;
import pond.model.api.desk.HourCount;
import pond.model.api.desk.QueueDepth;

/** The numbers of the overview. */
final class Tallies {
  private static final long HOUR = Duration.ofHours(1).toMillis();
  private static final int HOURS = 24;

  private Tallies() {}

  /** Every tier, also the empty ones, from the most to the least trusted. */
  static List<QueueDepth> queues(Tx tx) {
    Map<String, QueueDepth> found = new HashMap<>();
    tx.list(
            "SELECT s.tier, sum(j.state=1) AS ready, sum(j.state=2) AS leased FROM job j"
                + " JOIN stage s ON s.run_id=j.run_id AND s.stage_id=j.stage_id GROUP BY s.tier",
            row -> new QueueDepth(row.text("tier"), row.intOf("ready"), row.intOf("leased")))
        .forEach(depth -> found.put(depth.tier(), depth));
    return List.of("trusted", "byo", "any").stream()
        .map(tier -> found.getOrDefault(tier, new QueueDepth(tier, 0, 0)))
        .toList();
  }

  /** Active workers are idle, busy or offline; the others are as their state says. */
  static Map<String, Integer> workersByState(Tx tx, Instant now) {
    Map<String, Integer> counts = new TreeMap<>();
    tx.list(
            "SELECT CASE WHEN w.state<>'active' THEN w.state"
                + " WHEN w.last_seen IS NULL OR w.last_seen<? THEN 'offline'"
                + " WHEN EXISTS (SELECT 1 FROM job j WHERE j.worker_id=w.worker_id AND j.state=2) THEN 'busy'"
                + " ELSE 'idle' END AS word, count(*) AS n FROM worker w WHERE w.state<>'revoked' GROUP BY word",
            row -> Map.entry(row.text("word"), row.intOf("n")),
            WorkerViews.silentSince(now))
        .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
    return counts;
  }

  /** The last 24 hours, oldest first, the present one last. */
  static List<HourCount> hours(Tx tx, Instant now) {
    Instant first = now.truncatedTo(ChronoUnit.HOURS).minusMillis((HOURS - 1) * HOUR);
    Map<Instant, HourCount> found = new HashMap<>();
    tx.list(
            "SELECT received_at/? AS hour, sum(verdict='verified') AS verified, sum(verdict='flagged') AS flagged,"
                + " sum(outcome IS NULL OR outcome<>'exited' OR rc<>0) AS failed"
                + " FROM result WHERE late=0 AND received_at>=? GROUP BY hour",
            row ->
                new HourCount(
                    Instant.ofEpochMilli(row.longOf("hour") * HOUR),
                    row.intOf("verified"),
                    row.intOf("flagged"),
                    row.intOf("failed")),
            HOUR,
            first)
        .forEach(count -> found.put(count.hour(), count));
    List<HourCount> hours = new ArrayList<>();
    for (int i = 0; i < HOURS; i++) {
      Instant hour = first.plusMillis(i * HOUR);
      hours.add(found.getOrDefault(hour, new HourCount(hour, 0, 0, 0)));
    }
    return hours;
  }

  static Optional<Instant> lastFlagged(Tx tx) {
    return tx.one("SELECT max(flagged_at) AS at FROM review", row -> row.optInstant("at"))
        .flatMap(at -> at);
  }

  static Checklist checklist(Tx tx) {
    return new Checklist(
        any(tx, "SELECT 1 AS n FROM tenant LIMIT 1"),
        any(tx, "SELECT 1 AS n FROM worker WHERE state='active' LIMIT 1"),
        any(tx, "SELECT 1 AS n FROM result WHERE verdict='verified' AND late=0 LIMIT 1"));
  }

  private static boolean any(Tx tx, String sql) {
    return tx.one(sql, row -> true).isPresent();
  }
}
