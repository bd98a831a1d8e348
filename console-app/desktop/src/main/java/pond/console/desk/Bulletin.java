package pond.console.desk;

import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;

/** What changed at the authority, as it happens. Everything here is on the screen thread. */
public interface Bulletin {
  /** The link to the authority. */
  enum Link {
    CONNECTING,
    LIVE,
    /** Lost; being tried again. What is shown is stale. */
    LOST
  }

  /** Whether news comes in. */
  ReadOnlyObjectProperty<Link> link();

  /**
   * Calls back with the ids that changed, several changes in one call, at most a few times a
   * second.
   *
   * @param kinds such as {@code worker}, {@code run}, {@code code}, {@code review}
   */
  Following follow(Set<String> kinds, Consumer<News> news);

  /**
   * Changed ids of the followed kinds.
   *
   * @param everything true when the console may have missed some: load all again
   */
  record News(Set<String> ids, boolean everything) {
    public News {
      ids = Set.copyOf(ids);
    }

    /** Whether this object may have changed. */
    public boolean touches(String id) {
      return everything || ids.contains(id);
    }
  }

  /** Ends with {@link #stop}. */
  interface Following {
    void stop();
  }
}
