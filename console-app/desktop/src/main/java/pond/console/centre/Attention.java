package pond.console.centre;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import pond.console.desk.Bulletin;
import pond.console.desk.Desk;
import pond.console.hop.Hop;
import pond.model.api.desk.AttentionItem;
import pond.model.api.desk.OverviewView;

/**
 * What waits for a person, fetched again after news that may have changed it, at most every second.
 * The last list stays when a fetch fails.
 */
public final class Attention {
  private static final Set<String> KINDS = Set.of("run", "worker", "code", "review", "tenant");
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Desk desk;
  private final Hop hop;
  private final ReadOnlyObjectWrapper<@Nullable List<AttentionItem>> items =
      new ReadOnlyObjectWrapper<>();
  private boolean fetching;
  private boolean again;

  public Attention(Desk desk, Hop hop) {
    this.desk = desk;
    this.hop = hop;
  }

  /** Fetches it now and after every news from now on. */
  public Bulletin.Following begin() {
    refresh();
    return desk.bulletin().follow(KINDS, news -> refresh());
  }

  /** Fetches it; once more afterwards when a fetch is under way. */
  public void refresh() {
    if (fetching) {
      again = true;
      return;
    }
    fetching = true;
    hop.call(
        () -> desk.api().get("/v1/overview", OverviewView.class),
        overview -> {
          items.set(overview.attention());
          pause();
        },
        // The link says already that the authority is away; the next news fetches again.
        problem -> pause());
  }

  /** The list; null before the first fetch. */
  public ReadOnlyObjectProperty<@Nullable List<AttentionItem>> items() {
    return items.getReadOnlyProperty();
  }

  private void pause() {
    hop.later(
        PAUSE,
        () -> {
          fetching = false;
          if (again) {
            again = false;
            refresh();
          }
        });
  }
}
