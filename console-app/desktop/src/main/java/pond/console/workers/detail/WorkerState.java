package pond.console.workers.detail;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pond.client.Api;
import pond.client.Lists;
import pond.console.desk.Bulletin;
import pond.console.hop.Hop;
import pond.console.hop.Loading;
import pond.model.api.AuditEntry;
import pond.model.api.WorkerView;
import pond.model.api.review.WorkerResult;

/** One worker with its results and its history. */
public final class WorkerState {
  private static final int RESULTS = 200;

  private final Api api;
  private final Bulletin bulletin;
  private final Loading<WorkerView> worker;
  private final Loading<List<WorkerResult>> results;
  private final Loading<List<AuditEntry>> history;
  private String id = "";
  private Bulletin.@Nullable Following following;

  public WorkerState(Api api, Bulletin bulletin, Hop hop, Clock clock) {
    this.api = api;
    this.bulletin = bulletin;
    this.worker = new Loading<>(hop, clock);
    this.results = new Loading<>(hop, clock);
    this.history = new Loading<>(hop, clock);
  }

  /** Shows this worker and follows what happens to it. */
  public void open(String workerId) {
    if (!workerId.equals(id)) {
      id = workerId;
      worker.clear();
      results.clear();
      history.clear();
    }
    if (following == null) {
      following = bulletin.follow(Set.of("worker", "run"), this::news);
    }
    refresh();
  }

  /** It is shown no more. */
  public void leave() {
    if (following != null) {
      following.stop();
      following = null;
    }
  }

  /** Fetches everything of it. */
  public void refresh() {
    if (id.isEmpty()) {
      return;
    }
    worker.load(() -> api.get("/v1/workers/" + id, WorkerView.class));
    results.load(
        () ->
            api.get("/v1/workers/" + id + "/results?limit=" + RESULTS, Lists.WorkerResults.class)
                .items());
    history.load(() -> api.get("/v1/audit?limit=100&object=" + id, Lists.Entries.class).items());
  }

  /** The worker as it is after an act here. */
  public void put(WorkerView now) {
    if (now.workerId().equals(id)) {
      worker.set(now);
    }
  }

  private void news(Bulletin.News news) {
    boolean mine = news.touches(id);
    boolean work = worker.now().map(w -> w.leases() > 0).orElse(false);
    if (mine || work) {
      refresh();
    }
  }

  public Loading<WorkerView> worker() {
    return worker;
  }

  public Loading<List<WorkerResult>> results() {
    return results;
  }

  public Loading<List<AuditEntry>> history() {
    return history;
  }
}
