package pond.console.overview;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pond.client.Api;
import pond.console.desk.Bulletin;
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
  private final Bulletin bulletin;
  private final Hop hop;
  private final Loading<OverviewView> overview;
  private Bulletin.@Nullable Following following;
  private boolean due;

  public OverviewState(Api api, Bulletin bulletin, Hop hop, Clock clock) {
    this.api = api;
    this.bulletin = bulletin;
    this.hop = hop;
    this.overview = new Loading<>(hop, clock);
  }

  /** The page is shown. */
  public void open() {
    if (following == null) {
      following = bulletin.follow(KINDS, news -> soon());
      refresh();
    }
  }

  /** The page is left: nothing is fetched any more. */
  public void leave() {
    if (following != null) {
      following.stop();
      following = null;
    }
  }

  /** Fetches it now. */
  public void refresh() {
    overview.load(() -> api.get("/v1/overview", OverviewView.class));
  }

  public Loading<OverviewView> overview() {
    return overview;
  }

  private void soon() {
    if (!due) {
      due = true;
      hop.later(REST, this::again);
    }
  }

  private void again() {
    due = false;
    if (following != null) {
      refresh();
    }
  }
}
