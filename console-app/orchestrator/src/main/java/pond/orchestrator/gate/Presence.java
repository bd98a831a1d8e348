package pond.orchestrator.gate;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import pond.listener.http.Peer;
import pond.model.id.WorkerId;
import pond.model.wire.WorkerState;

/**
 * When each worker was last heard and which state it was last told. In memory only: it is a view
 * for people and a saving of needless answers, and nothing is decided by it.
 */
public final class Presence {
  private final InstantSource clock;
  private final Map<WorkerId, Seen> seen = new ConcurrentHashMap<>();
  private final Map<WorkerId, WorkerState> told = new ConcurrentHashMap<>();

  public Presence(InstantSource clock) {
    this.clock = clock;
  }

  /** A worker as last heard. */
  public record Seen(WorkerId worker, Instant at, String address) {}

  void heard(WorkerId worker, Peer peer) {
    seen.put(worker, new Seen(worker, clock.instant(), Gate.address(peer)));
  }

  /**
   * Whether this state is news to the worker; one that was told nothing takes itself for active.
   */
  public boolean isNews(WorkerId worker, WorkerState state) {
    return told.getOrDefault(worker, WorkerState.ACTIVE) != state;
  }

  public void told(WorkerId worker, WorkerState state) {
    told.put(worker, state);
  }

  public List<Seen> all() {
    return List.copyOf(seen.values());
  }
}
