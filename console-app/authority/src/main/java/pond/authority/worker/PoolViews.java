package pond.authority.worker;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import pond.authority.store.Database;
import pond.authority.store.Tx;
import pond.model.api.PoolView;
import pond.model.tag.Tag;
import pond.model.tag.TagSet;
import pond.model.wire.WorkerState;

/** The pools: who was granted them, and the work that waits for them. */
public final class PoolViews {
  /** The work that demands no pool; every worker may take it. */
  public static final String ANY = "any";

  private static final List<Tag> POOLS = List.of(Tag.parse("pool:trusted"), Tag.parse("pool:byo"));
  private static final int READY = 1;

  private final Database database;
  private final Clock clock;

  public PoolViews(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  private record Waiting(TagSet required, boolean ready, int jobs) {}

  /** {@code pool:trusted}, {@code pool:byo} and {@code any}, in this order. */
  public List<PoolView> list() {
    Instant now = clock.instant();
    return database.read(
        tx -> {
          List<Worker> workers =
              WorkerTable.all(tx).stream().filter(w -> w.state() != WorkerState.REVOKED).toList();
          List<Waiting> jobs = jobs(tx);
          return List.of(
              pool(POOLS.get(0), workers, jobs, now),
              pool(POOLS.get(1), workers, jobs, now),
              any(workers, jobs, now));
        });
  }

  private static PoolView pool(Tag pool, List<Worker> workers, List<Waiting> jobs, Instant now) {
    List<Worker> members = workers.stream().filter(w -> w.grants().tags().contains(pool)).toList();
    List<Waiting> waiting = jobs.stream().filter(j -> j.required().contains(pool)).toList();
    return view(pool.text(), members, waiting, now);
  }

  private static PoolView any(List<Worker> workers, List<Waiting> jobs, Instant now) {
    List<Waiting> unbound =
        jobs.stream().filter(j -> POOLS.stream().noneMatch(j.required()::contains)).toList();
    return view(ANY, workers, unbound, now);
  }

  private static PoolView view(
      String name, List<Worker> members, List<Waiting> waiting, Instant now) {
    int online = (int) members.stream().filter(w -> WorkerViews.online(w, now)).count();
    return new PoolView(name, members.size(), online, count(waiting, true), count(waiting, false));
  }

  private static int count(List<Waiting> waiting, boolean ready) {
    return waiting.stream().filter(w -> w.ready() == ready).mapToInt(Waiting::jobs).sum();
  }

  // A queue key is the profile, a bar, and the required tags: see QueueKey in the package of
  // leases.
  private static List<Waiting> jobs(Tx tx) {
    return tx.list(
        "SELECT queue_key, state, count(*) AS jobs FROM job GROUP BY queue_key, state",
        row -> {
          String key = row.text("queue_key");
          TagSet required = TagSet.parse(key.substring(key.indexOf('|') + 1));
          return new Waiting(required, row.intOf("state") == READY, row.intOf("jobs"));
        });
  }
}
