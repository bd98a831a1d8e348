package pond.authority.live;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import pond.authority.store.Database;
import pond.authority.store.Tx;
import pond.authority.store.change.Change;
import pond.authority.store.change.ChangeListener;
import pond.authority.store.change.Kind;
import pond.authority.worker.WorkerViews;

/**
 * Tells what changes by time alone, which no transaction does: workers that fell silent, codes that
 * expired. Asked now and then by one thread.
 */
public final class Passing {
  private final Database database;
  private final ChangeListener listener;
  private final Clock clock;
  private Set<String> offline = Set.of();
  private Instant looked;

  public Passing(Database database, ChangeListener listener, Clock clock) {
    this.database = database;
    this.listener = listener;
    this.clock = clock;
    this.looked = clock.instant();
  }

  /** Looks once. */
  public void look() {
    Instant now = clock.instant();
    Set<Change> changes = new LinkedHashSet<>();
    Set<String> silent = new HashSet<>(database.read(tx -> WorkerViews.silent(tx, now)));
    silent.stream()
        .filter(id -> !offline.contains(id))
        .forEach(id -> changes.add(new Change(Kind.WORKER, id)));
    database.read(tx -> expired(tx, looked, now, changes));
    offline = silent;
    looked = now;
    if (!changes.isEmpty()) {
      listener.committed(changes);
    }
  }

  private static int expired(Tx tx, Instant after, Instant until, Set<Change> changes) {
    tx.list(
            "SELECT code_id FROM code WHERE state='waiting' AND expires_at>? AND expires_at<=?",
            row -> row.text("code_id"),
            after,
            until)
        .forEach(id -> changes.add(new Change(Kind.CODE, id)));
    return changes.size();
  }
}
