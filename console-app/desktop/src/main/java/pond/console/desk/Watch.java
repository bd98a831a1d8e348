package pond.console.desk;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pond.console.hop.Hop;

/**
 * Follows the news while a page is shown: a burst of changes is one call after a rest, and none
 * comes once the page was left.
 */
public final class Watch {
  private final Bulletin bulletin;
  private final Hop hop;
  private final Set<String> kinds;
  private final Duration rest;
  private final Runnable changed;
  private Bulletin.@Nullable Following following;
  private boolean due;

  /**
   * A watch that is not on yet.
   *
   * @param rest how long changes are gathered before {@code changed} is called
   */
  public Watch(Bulletin bulletin, Hop hop, Set<String> kinds, Duration rest, Runnable changed) {
    this.bulletin = bulletin;
    this.hop = hop;
    this.kinds = Set.copyOf(kinds);
    this.rest = rest;
    this.changed = changed;
  }

  /** The page is shown; true when it was not before, so that it has to be fetched. */
  public boolean start() {
    if (following != null) {
      return false;
    }
    following = bulletin.follow(kinds, news -> soon());
    return true;
  }

  /** The page is left. */
  public void stop() {
    if (following != null) {
      following.stop();
      following = null;
    }
  }

  private void soon() {
    if (!due) {
      due = true;
      hop.later(rest, this::rested);
    }
  }

  private void rested() {
    due = false;
    if (following != null) {
      changed.run();
    }
  }
}
