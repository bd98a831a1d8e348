package pond.authority.review;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import pond.authority.lease.LeaseRow;
import pond.authority.review.policy.ReviewPolicy;
import pond.authority.review.policy.ReviewRefusal;
import pond.authority.store.Database;
import pond.authority.store.Tx;
import pond.authority.worker.Worker;
import pond.authority.worker.WorkerRegistry;
import pond.model.api.review.ReviewView;
import pond.model.statement.Decision.Choice;

/** Reviews as people see them in a list. */
public final class ReviewViews {
  private final Database database;
  private final WorkerRegistry workers;
  private final ReviewRules rules;
  private final Clock clock;

  ReviewViews(Database database, WorkerRegistry workers, ReviewRules rules, Clock clock) {
    this.database = database;
    this.workers = workers;
    this.rules = rules;
    this.clock = clock;
  }

  /** Which reviews are asked for. */
  public enum Filter {
    OPEN,
    SNOOZED,
    DECIDED,
    ALL
  }

  /** Open and snoozed ones oldest first, because they wait; the others newest first. */
  public List<ReviewView> list(Filter filter, int max) {
    return database.read(tx -> list(tx, filter, max));
  }

  private List<ReviewView> list(Tx tx, Filter filter, int max) {
    List<ReviewRow> rows =
        switch (filter) {
          case OPEN, SNOOZED -> ReviewTable.undecided(tx, Integer.MAX_VALUE);
          case DECIDED -> ReviewTable.decided(tx, max);
          case ALL -> ReviewTable.newest(tx, max);
        };
    Instant now = clock.instant();
    return rows.stream()
        .filter(row -> isAsked(filter, row, now))
        .limit(max)
        .map(row -> view(tx, Flagged.read(tx, row), DecisionTable.of(tx, row.key())))
        .toList();
  }

  private static boolean isAsked(Filter filter, ReviewRow row, Instant now) {
    return switch (filter) {
      case OPEN -> !isSnoozed(row, now);
      case SNOOZED -> isSnoozed(row, now);
      case DECIDED, ALL -> true;
    };
  }

  ReviewView view(Tx tx, Flagged flagged, List<DecisionRow> decisions) {
    ReviewRow row = flagged.review();
    LeaseRow lease = flagged.lease();
    Optional<Worker> worker = workers.find(tx, lease.workerId());
    Optional<ReviewRefusal> never =
        ReviewPolicy.acceptRefusal(flagged.reasons(), rules.mayAccept(tx));
    return new ReviewView(
        row.key().text(),
        row.key().run().value(),
        lease.tenant().value(),
        row.key().stage().value(),
        row.key().attempt(),
        lease.jobId().value(),
        row.tier().word(),
        lease.workerId().value(),
        worker.map(Worker::name).orElse(""),
        worker.map(w -> w.state().name().toLowerCase(Locale.ROOT)).orElse(""),
        flagged.reasons().stream().map(Enum::name).toList(),
        row.flaggedAt(),
        state(tx, row, decisions),
        row.assignee(),
        row.snoozedUntil().filter(until -> isSnoozed(row, clock.instant())),
        never.isEmpty(),
        never.map(ReviewRefusal::sentence),
        firstAccept(tx, row, decisions),
        row.decided().map(ReviewTable::word));
  }

  private String state(Tx tx, ReviewRow row, List<DecisionRow> decisions) {
    if (row.decided().isPresent()) {
      boolean rerunning =
          row.decided().get() == Choice.RERUN_ON_TRUSTED
              && Reruns.of(tx, row.key(), decisions).running();
      return rerunning ? "rerunning" : "decided";
    }
    if (firstAccept(tx, row, decisions).isPresent()) {
      return "awaiting_second";
    }
    return isSnoozed(row, clock.instant()) ? "snoozed" : "open";
  }

  /**
   * Who has accepted it and waits for a second person; somebody who is no operator any more counts
   * for nothing.
   */
  static Optional<String> firstAccept(Tx tx, ReviewRow row, List<DecisionRow> decisions) {
    return row.decided().isPresent()
        ? Optional.empty()
        : decisions.stream()
            .filter(d -> d.choice() == Choice.ACCEPT)
            .map(DecisionRow::decidedBy)
            .filter(name -> isOperator(tx, name))
            .findFirst();
  }

  private static boolean isOperator(Tx tx, String name) {
    return !tx.list(
            "SELECT 1 AS n FROM person WHERE name=? AND role='operator' AND revoked_at IS NULL LIMIT 1",
            row -> true,
            name)
        .isEmpty();
  }

  private static boolean isSnoozed(ReviewRow row, Instant now) {
    return row.snoozedUntil().map(until -> until.isAfter(now)).orElse(false);
  }
}
