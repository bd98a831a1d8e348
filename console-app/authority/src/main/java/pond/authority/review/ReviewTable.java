package pond.authority.review;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import pond.authority.store.Row;
import pond.authority.store.Tx;
import pond.authority.store.change.Kind;
import pond.model.api.review.NoteView;
import pond.model.id.LeaseId;
import pond.model.id.RunId;
import pond.model.runfile.StageId;
import pond.model.statement.Decision.Choice;
import pond.model.tag.Tier;

/** The rows of tables {@code review} and {@code review_note}. A trigger of the store opens them. */
final class ReviewTable {
  private static final String SELECT =
      "SELECT run_id, stage_id, attempt, lease_id, tier, flagged_at, assignee, snoozed_until, decided, version"
          + " FROM review ";
  private static final String KEY = "WHERE run_id=? AND stage_id=? AND attempt=?";

  private ReviewTable() {}

  static Optional<ReviewRow> find(Tx tx, ReviewKey key) {
    return tx.one(
        SELECT + KEY, ReviewTable::read, key.run().value(), key.stage().value(), key.attempt());
  }

  /** Undecided reviews, oldest first. */
  static List<ReviewRow> undecided(Tx tx, int max) {
    return tx.list(
        SELECT + "WHERE decided IS NULL ORDER BY flagged_at, run_id LIMIT ?",
        ReviewTable::read,
        max);
  }

  /** Decided reviews, newest first. */
  static List<ReviewRow> decided(Tx tx, int max) {
    return tx.list(
        SELECT + "WHERE decided IS NOT NULL ORDER BY flagged_at DESC, run_id LIMIT ?",
        ReviewTable::read,
        max);
  }

  /** All reviews, newest first. */
  static List<ReviewRow> newest(Tx tx, int max) {
    return tx.list(SELECT + "ORDER BY flagged_at DESC, run_id LIMIT ?", ReviewTable::read, max);
  }

  static void assign(Tx tx, ReviewRow row, Optional<String> assignee) {
    change(tx, row, "UPDATE review SET version=version+1, assignee=? ", assignee);
  }

  static void snooze(Tx tx, ReviewRow row, Optional<Instant> until) {
    change(tx, row, "UPDATE review SET version=version+1, snoozed_until=? ", until);
  }

  private static void changed(Tx tx, ReviewRow row) {
    tx.changed(Kind.REVIEW, row.key().text());
  }

  /** Decides; of two decisions on the same row one changes nothing and is told so. */
  static boolean decide(Tx tx, ReviewRow row, Choice choice) {
    changed(tx, row);
    return tx.update(
            "UPDATE review SET version=version+1, snoozed_until=NULL, decided=? "
                + KEY
                + " AND version=?",
            word(choice),
            row.key().run().value(),
            row.key().stage().value(),
            row.key().attempt(),
            row.version())
        == 1;
  }

  /** Marks a change that others should see. */
  static void touch(Tx tx, ReviewRow row) {
    changed(tx, row);
    tx.update(
        "UPDATE review SET version=version+1, snoozed_until=NULL " + KEY,
        row.key().run().value(),
        row.key().stage().value(),
        row.key().attempt());
  }

  static void note(Tx tx, ReviewKey key, NoteView note) {
    tx.update(
        "INSERT INTO review_note(run_id, stage_id, attempt, author, at, text) VALUES(?,?,?,?,?,?)",
        key.run().value(),
        key.stage().value(),
        key.attempt(),
        note.by(),
        note.at(),
        note.text());
    tx.changed(Kind.REVIEW, key.text());
  }

  static List<NoteView> notes(Tx tx, ReviewKey key) {
    return tx.list(
        "SELECT author, at, text FROM review_note " + KEY + " ORDER BY id",
        row -> new NoteView(row.text("author"), row.instant("at"), row.text("text")),
        key.run().value(),
        key.stage().value(),
        key.attempt());
  }

  private static void change(Tx tx, ReviewRow row, String update, Optional<?> value) {
    changed(tx, row);
    tx.update(
        update + KEY,
        value,
        row.key().run().value(),
        row.key().stage().value(),
        row.key().attempt());
  }

  static String word(Choice choice) {
    return switch (choice) {
      case REJECT -> "reject";
      case RERUN_ON_TRUSTED -> "rerun_on_trusted";
      case ACCEPT -> "accept";
    };
  }

  static Optional<Choice> choice(String word) {
    for (Choice choice : Choice.values()) {
      if (word(choice).equals(word)) {
        return Optional.of(choice);
      }
    }
    return Optional.empty();
  }

  static ReviewKey key(Row row) {
    return new ReviewKey(
        RunId.of(row.text("run_id")), StageId.parse(row.text("stage_id")), row.intOf("attempt"));
  }

  private static ReviewRow read(Row row) throws SQLException {
    return new ReviewRow(
        key(row),
        LeaseId.of(row.text("lease_id")),
        Tier.parse(row.text("tier")),
        row.instant("flagged_at"),
        row.optText("assignee"),
        row.optInstant("snoozed_until"),
        row.optText("decided").flatMap(ReviewTable::choice),
        row.longOf("version"));
  }
}
