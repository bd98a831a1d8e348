package pond.console.kit.state;

import java.time.Duration;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import pond.console.hop.Hop;
import pond.console.hop.Loading;

/** What is shown of something that is fetched. */
public final class LoadingState<T> {
  /** How long nothing is shown before the skeleton, so that quick answers do not flicker. */
  public static final Duration PATIENCE = Duration.ofMillis(300);

  private final Loading<T> loading;
  private final ReadOnlyObjectWrapper<Show> show = new ReadOnlyObjectWrapper<>(Show.NOTHING);
  private final Hop hop;
  private int waits;

  /** What is shown. */
  public enum Show {
    NOTHING,
    SKELETON,
    CONTENT,
    /** The content of before, greyed, with why it is not newer. */
    STALE,
    ERROR
  }

  public LoadingState(Hop hop, Loading<T> loading) {
    this.hop = hop;
    this.loading = loading;
    loading.phase().addListener((watched, before, now) -> look());
    look();
  }

  public ReadOnlyObjectProperty<Show> show() {
    return show.getReadOnlyProperty();
  }

  private void look() {
    boolean there = loading.now().isPresent();
    int mine = ++waits;
    switch (loading.phase().get()) {
      case IDLE -> show.set(there ? Show.CONTENT : Show.NOTHING);
      case READY -> show.set(Show.CONTENT);
      case FAILED -> show.set(there ? Show.STALE : Show.ERROR);
      case LOADING -> {
        if (!there && show.get() != Show.ERROR) {
          show.set(Show.NOTHING);
        }
        hop.later(PATIENCE, () -> late(mine));
      }
    }
  }

  private void late(int mine) {
    if (mine == waits && loading.now().isEmpty()) {
      show.set(Show.SKELETON);
    }
  }
}
