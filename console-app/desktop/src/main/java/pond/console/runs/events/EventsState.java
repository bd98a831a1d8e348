package pond.console.runs.events;

import java.time.Clock;
import java.util.List;
import pond.client.Api;
import pond.client.Lists;
import pond.console.hop.Hop;
import pond.console.hop.Loading;
import pond.model.api.AuditEntry;

/** The audit entries of a run, oldest first. */
public final class EventsState {
  private static final int MOST = 500;

  private final Api api;
  private final Loading<List<AuditEntry>> entries;
  private String run = "";

  public EventsState(Api api, Hop hop, Clock clock) {
    this.api = api;
    this.entries = new Loading<>(hop, clock);
  }

  /** Reads the entries of this run. */
  public void ask(String runId) {
    if (!runId.equals(run)) {
      entries.clear();
    }
    run = runId;
    refresh();
  }

  /** Reads them again. */
  public void refresh() {
    String path = "/v1/audit?object=" + run + "&limit=" + MOST;
    entries.load(() -> api.get(path, Lists.Entries.class).items().reversed());
  }

  public Loading<List<AuditEntry>> entries() {
    return entries;
  }
}
