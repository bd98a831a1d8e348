package pond.console.desk;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import pond.console.hop.Hop;
import pond.model.api.live.LiveEvent;

/**
 * Hands on what the authority's event stream says, in batches: ten thousand events a minute must
 * not become ten thousand calls on the screen thread.
 */
public final class LiveBulletin implements Bulletin {
  /** Short enough to feel live, long enough to gather a burst. */
  private static final Duration GATHER = Duration.ofMillis(200);

  private final Hop hop;
  private final ReadOnlyObjectWrapper<Link> link = new ReadOnlyObjectWrapper<>(Link.CONNECTING);
  private final List<Follower> followers = new CopyOnWriteArrayList<>();
  private final Map<String, Set<String>> gathered = new HashMap<>();
  private boolean missed;
  private boolean waiting;

  public LiveBulletin(Hop hop) {
    this.hop = hop;
  }

  private record Follower(Set<String> kinds, Consumer<News> news) {}

  /** Takes an event of the stream; called on its thread. */
  public void take(LiveEvent event) {
    switch (event.kind()) {
      case "ping" -> {}
      case "hello" -> hop.onScreen(() -> link.set(Link.LIVE));
      case "reset" -> gather(event.kind(), event.id(), true);
      default -> gather(event.kind(), event.id(), false);
    }
  }

  /** The stream ended and is being tried again; called on its thread. */
  public void lost() {
    hop.onScreen(() -> link.set(Link.LOST));
  }

  private synchronized void gather(String kind, String id, boolean all) {
    missed |= all;
    gathered.computeIfAbsent(kind, missing -> new HashSet<>()).add(id);
    if (!waiting) {
      waiting = true;
      hop.later(GATHER, this::hand);
    }
  }

  private void hand() {
    Map<String, Set<String>> now;
    boolean everything;
    synchronized (this) {
      now = new HashMap<>(gathered);
      everything = missed;
      gathered.clear();
      missed = false;
      waiting = false;
    }
    link.set(Link.LIVE);
    for (Follower follower : followers) {
      Set<String> ids = new HashSet<>();
      follower.kinds().forEach(kind -> ids.addAll(now.getOrDefault(kind, Set.of())));
      if (everything || !ids.isEmpty()) {
        follower.news().accept(new News(ids, everything));
      }
    }
  }

  @Override
  public ReadOnlyObjectProperty<Link> link() {
    return link.getReadOnlyProperty();
  }

  @Override
  public Following follow(Set<String> kinds, Consumer<News> news) {
    Follower follower = new Follower(Set.copyOf(kinds), news);
    followers.add(follower);
    return () -> followers.remove(follower);
  }
}
