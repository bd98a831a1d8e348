package pond.authority.overview;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import pond.authority.audit.AuditLog;
import pond.authority.place.PlacementExplainer;
import pond.authority.store.Database;
import pond.model.api.AuditEntry;
import pond.model.api.desk.OverviewView;

/** The overview: one consistent look at the store. */
public final class Overview {
  private static final int RECENT = 10;

  private final Database database;
  private final AuditLog audit;
  private final Attention attention;
  private final Clock clock;

  public Overview(Database database, AuditLog audit, PlacementExplainer explainer, Clock clock) {
    this.database = database;
    this.audit = audit;
    this.attention = new Attention(explainer);
    this.clock = clock;
  }

  /** As it is now. */
  public OverviewView look() {
    Instant now = clock.instant();
    List<AuditEntry> recent = audit.pageBefore(Long.MAX_VALUE, RECENT);
    return database.read(
        tx ->
            new OverviewView(
                attention.items(tx, now),
                Tallies.queues(tx),
                Tallies.workersByState(tx, now),
                Tallies.hours(tx, now),
                Tallies.lastFlagged(tx),
                recent,
                Tallies.checklist(tx)));
  }
}
