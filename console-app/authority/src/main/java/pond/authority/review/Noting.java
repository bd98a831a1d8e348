package pond.authority.review;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import pond.authority.audit.AuditLog;
import pond.authority.review.policy.ReviewRefusal;
import pond.authority.store.Database;
import pond.authority.store.Tx;
import pond.model.api.review.NoteView;

/** What people do with a review short of deciding: assign it, write on it, set it aside. */
public final class Noting {
  private static final Duration LONGEST = Duration.ofDays(30);

  private final Database database;
  private final AuditLog audit;
  private final Clock clock;

  Noting(Database database, AuditLog audit, Clock clock) {
    this.database = database;
    this.audit = audit;
    this.clock = clock;
  }

  /** What became of it. */
  public sealed interface Noted {
    /** Done, durably. */
    record Done() implements Noted {}

    /** Nothing changed. */
    record Refused(ReviewRefusal reason) implements Noted {}

    /** There is no such review. */
    record NoSuchReview() implements Noted {}
  }

  /** Gives it to somebody in force, or to nobody. */
  public Noted assign(ReviewKey key, Optional<String> assignee, String by) {
    return onReview(
        key,
        tx ->
            row -> {
              if (assignee.isPresent() && !isPerson(tx, assignee.get())) {
                return new Noted.Refused(ReviewRefusal.ASSIGNEE_UNKNOWN);
              }
              ReviewTable.assign(tx, row, assignee);
              audit.append(
                  tx,
                  ReviewAudit.event(
                      by,
                      "review.assigned",
                      key,
                      "before",
                      row.assignee().orElse(""),
                      "assignee",
                      assignee.orElse("")));
              return new Noted.Done();
            });
  }

  /** Writes a note; nothing written is taken back. */
  public Noted note(ReviewKey key, String text, String by) {
    return onReview(
        key,
        tx ->
            row -> {
              ReviewTable.note(tx, key, new NoteView(by, clock.instant(), text.strip()));
              audit.append(tx, ReviewAudit.event(by, "review.noted", key, "text", text.strip()));
              return new Noted.Done();
            });
  }

  /** Sets an undecided review aside until then; without a time it is taken up again. */
  public Noted snooze(ReviewKey key, Optional<Instant> until, String reason, String by) {
    return onReview(
        key,
        tx ->
            row -> {
              if (row.decided().isPresent()) {
                return new Noted.Refused(ReviewRefusal.REVIEW_DECIDED);
              }
              if (until.isPresent() && (!isSoon(until.get()) || reason.isBlank())) {
                return new Noted.Refused(ReviewRefusal.SNOOZE_INVALID);
              }
              ReviewTable.snooze(tx, row, until);
              audit.append(
                  tx,
                  ReviewAudit.event(
                      by,
                      until.isPresent() ? "review.snoozed" : "review.woken",
                      key,
                      "until",
                      until.map(Instant::toString).orElse(""),
                      "reason",
                      reason.strip()));
              return new Noted.Done();
            });
  }

  private Noted onReview(ReviewKey key, Function<Tx, Function<ReviewRow, Noted>> work) {
    return database.write(
        tx -> ReviewTable.find(tx, key).map(work.apply(tx)).orElseGet(Noted.NoSuchReview::new));
  }

  private boolean isSoon(Instant until) {
    Instant now = clock.instant();
    return until.isAfter(now) && !until.isAfter(now.plus(LONGEST));
  }

  private static boolean isPerson(Tx tx, String name) {
    return !tx.list(
            "SELECT 1 AS n FROM person WHERE name=? AND revoked_at IS NULL LIMIT 1",
            row -> true,
            name)
        .isEmpty();
  }
}
