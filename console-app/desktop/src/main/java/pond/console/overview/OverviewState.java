package pond.console.overview;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import pond.client.Api;
import pond.console.desk.Bulletin;
import pond.console.desk.Watch;
import pond.console.hop.Hop;
import pond.console.hop.Loading;
import pond.model.api.desk.OverviewView;

/** What the overview shows: fetched when opened, and again when something it counts has changed. */
public final class OverviewState {
  private static final Set<String> KINDS =
      Set.of("run", "worker", "code", "review", "tenant", "audit", "pool");

  /** Many changes in a burst are one fetch. */
  private static final Duration REST = Duration.ofMillis(800);

  private final Api api;
  private final Watch watch;
  private final Loading<OverviewView> overview;

  public OverviewState(Api api, Bulletin bulletin, Hop hop, Clock clock) {
    this.api = api;
    this.watch = new Watch(bulletin, hop, KINDS, REST, this::refresh);
    this.overview = new Loading<>(hop, clock);
  }

  /** The page is shown. */
  public void open() {
    if (watch.start()) {
      refresh();
    }
  }

  /** The page is left: nothing is fetched any more. */
  public void leave() {
    watch.stop();
  }

  /** Fetches it now. */
  public void refresh() {
    overview.load(() -> api.get("/v1/overview", OverviewView.class));
  }

  public Loading<OverviewView> overview() {
    return overview;
  }
}
