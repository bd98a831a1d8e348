package pond.authority.overview;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import pond.authority.place.PlacementExplainer;
import pond.authority.run.StageRow;
import pond.authority.run.StageTable;
import pond.authority.store.Tx;
import pond.authority.worker.WorkerViews;
import pond.model.api.desk.AttentionItem;
import pond.model.id.RunId;
import pond.model.runfile.StageId;

/** What waits for a person: each kind has its own question to the store, and a bound. */
final class Attention {
  private static final int MOST = 50;
  private static final Duration SOON = Duration.ofMinutes(15);
  private static final Duration RECENT = Duration.ofDays(7);

  private final PlacementExplainer explainer;

  Attention(PlacementExplainer explainer) {
    this.explainer = explainer;
  }

  /** What is wrong first, each kind with the oldest first. */
  List<AttentionItem> items(Tx tx, Instant now) {
    List<AttentionItem> items = new ArrayList<>();
    items.addAll(flagged(tx, now));
    items.addAll(refused(tx, now));
    items.addAll(lost(tx, now));
    items.addAll(held(tx));
    items.addAll(unplaceable(tx, now));
    items.addAll(expiring(tx, now));
    return items;
  }

  private static List<AttentionItem> flagged(Tx tx, Instant now) {
    return tx.list(
        "SELECT v.run_id, v.stage_id, v.attempt, v.flagged_at, r.tenant, w.name FROM review v"
            + " JOIN run r ON r.run_id=v.run_id JOIN lease l ON l.lease_id=v.lease_id"
            + " JOIN worker w ON w.worker_id=l.worker_id"
            + " WHERE v.decided IS NULL AND (v.snoozed_until IS NULL OR v.snoozed_until<=?)"
            + " ORDER BY v.flagged_at LIMIT ?",
        row -> {
          String id = row.text("run_id") + "/" + row.text("stage_id") + "/" + row.intOf("attempt");
          return new AttentionItem(
              "flagged",
              id,
              "A result of " + row.text("name") + " is flagged",
              row.text("tenant") + ", stage " + row.text("stage_id"),
              row.instant("flagged_at"),
              "pond://review/" + id);
        },
        now,
        MOST);
  }

  private static List<AttentionItem> refused(Tx tx, Instant now) {
    return tx.list(
        "SELECT f.code_id, f.reason, f.at, c.note FROM code_refusal f JOIN code c ON c.code_id=f.code_id"
            + " WHERE c.state='waiting' AND c.expires_at>? AND f.at>?"
            + " AND f.id=(SELECT max(g.id) FROM code_refusal g WHERE g.code_id=f.code_id)"
            + " ORDER BY f.at LIMIT ?",
        row ->
            code(
                "refused",
                row.text("code_id"),
                "An enrollment was refused: " + row.text("reason"),
                row.text("note"),
                row.instant("at")),
        now,
        now.minus(RECENT),
        MOST);
  }

  private static List<AttentionItem> expiring(Tx tx, Instant now) {
    return tx.list(
        "SELECT code_id, note, expires_at FROM code WHERE state='waiting' AND expires_at>? AND expires_at<=?"
            + " ORDER BY expires_at LIMIT ?",
        row ->
            code(
                "expiring_code",
                row.text("code_id"),
                "A code that nobody used expires soon",
                row.text("note"),
                row.instant("expires_at")),
        now,
        now.plus(SOON),
        MOST);
  }

  private static AttentionItem code(String kind, String id, String title, String note, Instant at) {
    return new AttentionItem(kind, id, title, note, at, "pond://enrollment/" + id);
  }

  private static List<AttentionItem> lost(Tx tx, Instant now) {
    return tx.list(
        "SELECT w.worker_id, w.name, w.last_seen,"
            + " (SELECT count(*) FROM job j WHERE j.worker_id=w.worker_id AND j.state=2) AS jobs FROM worker w"
            + " WHERE w.state='active' AND w.last_seen<? AND w.last_seen>? ORDER BY w.last_seen LIMIT ?",
        row -> {
          String jobs = row.intOf("jobs") == 1 ? "1 job" : row.intOf("jobs") + " jobs";
          return new AttentionItem(
              "lost_worker",
              row.text("worker_id"),
              row.text("name") + " is not heard of any more",
              row.intOf("jobs") == 0 ? "It had no job." : "It had " + jobs + ".",
              row.instant("last_seen"),
              "pond://workers/" + row.text("worker_id"));
        },
        WorkerViews.silentSince(now),
        now.minus(RECENT),
        MOST);
  }

  /** Held runs whose flagged result is not among the open reviews, so nobody else would tell. */
  private static List<AttentionItem> held(Tx tx) {
    return tx.list(
        "SELECT r.run_id, r.tenant, r.submitted_at FROM run r WHERE r.state='held'"
            + " AND NOT EXISTS (SELECT 1 FROM review v WHERE v.run_id=r.run_id AND v.decided IS NULL)"
            + " ORDER BY r.submitted_at LIMIT ?",
        row ->
            new AttentionItem(
                "held",
                row.text("run_id"),
                "A run is held",
                row.text("tenant"),
                row.instant("submitted_at"),
                "pond://runs/" + row.text("run_id")),
        MOST);
  }

  private List<AttentionItem> unplaceable(Tx tx, Instant now) {
    List<StageRow> oldest =
        tx.list(
            "SELECT run_id, stage_id FROM job WHERE id IN"
                + " (SELECT min(id) FROM job WHERE state=1 GROUP BY queue_key) ORDER BY id LIMIT ?",
            row ->
                StageTable.find(
                        tx, RunId.of(row.text("run_id")), StageId.parse(row.text("stage_id")))
                    .orElseThrow(),
            MOST);
    return oldest.stream()
        .flatMap(stage -> unplaceable(tx, stage, now).stream())
        .sorted(Comparator.comparing(AttentionItem::at))
        .toList();
  }

  private Optional<AttentionItem> unplaceable(Tx tx, StageRow stage, Instant now) {
    String run = stage.runId().value();
    return explainer
        .whyWaiting(tx, stage)
        .map(
            why ->
                new AttentionItem(
                    "unplaceable",
                    run + "/" + stage.stageId().value(),
                    "No worker may take stage " + stage.stageId().value(),
                    why,
                    now,
                    "pond://runs/" + run));
  }
}
