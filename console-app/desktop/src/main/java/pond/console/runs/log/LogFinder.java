package pond.console.runs.log;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import pond.console.hop.Hop;

/** The search in a log: what is looked for, what was found, and which of it one is at. */
public final class LogFinder {
  private static final Duration LONGEST = Duration.ofSeconds(3);

  private final Hop hop;
  private final ReadOnlyStringWrapper fault = new ReadOnlyStringWrapper("");
  private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
  private final ReadOnlyIntegerWrapper current = new ReadOnlyIntegerWrapper();
  private final ReadOnlyBooleanWrapper cut = new ReadOnlyBooleanWrapper();
  private final ReadOnlyIntegerWrapper round = new ReadOnlyIntegerWrapper();
  private final List<LogSearch.Hit> hits = new ArrayList<>();
  private final Map<Long, List<LogSearch.Hit>> byRow = new HashMap<>();
  private final List<LogRow> waiting = new ArrayList<>();
  private @Nullable Pattern pattern;
  private boolean busy;
  private int asked;

  LogFinder(Hop hop) {
    this.hop = hop;
  }

  /** Looks for a regular expression in these lines; an empty text ends the search. */
  void search(String text, List<LogRow> rows) {
    clear();
    fault.set("");
    try {
      pattern = text.isEmpty() ? null : LogSearch.compile(text);
    } catch (PatternSyntaxException e) {
      pattern = null;
      fault.set(e.getDescription());
    }
    more(rows);
  }

  /** The same search in other lines. */
  void again(List<LogRow> rows) {
    clear();
    more(rows);
  }

  /** Lines have come. */
  void more(List<LogRow> rows) {
    Pattern now = pattern;
    if (now == null || rows.isEmpty() || cut.get()) {
      return;
    }
    waiting.addAll(rows);
    if (!busy) {
      searchWaiting(now);
    }
  }

  // One after the other, so that hits stay in the order of the lines.
  private void searchWaiting(Pattern now) {
    int mine = asked;
    List<LogRow> copy = List.copyOf(waiting);
    waiting.clear();
    busy = true;
    hop.call(
        () -> LogSearch.find(now, copy, LogSearch.MOST_HITS, LONGEST),
        found -> {
          if (mine == asked) {
            take(found);
            searchedOnce(now);
          }
        },
        failed -> {
          if (mine == asked) {
            fault.set(failed.message());
            busy = false;
          }
        });
  }

  private void searchedOnce(Pattern now) {
    busy = false;
    if (!waiting.isEmpty() && !cut.get()) {
      searchWaiting(now);
    }
  }

  /** Lines before this one are gone. */
  void forgetBefore(long row) {
    int gone = 0;
    while (gone < hits.size() && hits.get(gone).row() < row) {
      byRow.remove(hits.get(gone).row());
      gone++;
    }
    if (gone > 0) {
      hits.subList(0, gone).clear();
      current.set(Math.max(hits.isEmpty() ? 0 : 1, current.get() - gone));
      count.set(hits.size());
    }
  }

  /** Goes to the hit after, or from the last to the first. */
  public void next() {
    step(1);
  }

  /** Goes to the hit before, or from the first to the last. */
  public void previous() {
    step(-1);
  }

  /** The number of the line of the current hit; -1 when there is none. */
  public long currentRow() {
    return current.get() == 0 ? -1 : hits.get(current.get() - 1).row();
  }

  /** The hits in a line. */
  List<LogSearch.Hit> in(long row) {
    return byRow.getOrDefault(row, List.of());
  }

  /** Whether this hit is the one that one is at. */
  boolean isCurrent(LogSearch.Hit hit) {
    return current.get() > 0 && hits.get(current.get() - 1).equals(hit);
  }

  /** What is wrong with the pattern; empty when nothing is. */
  public ReadOnlyStringProperty fault() {
    return fault.getReadOnlyProperty();
  }

  public ReadOnlyIntegerProperty count() {
    return count.getReadOnlyProperty();
  }

  /** From 1; 0 for none. */
  public ReadOnlyIntegerProperty current() {
    return current.getReadOnlyProperty();
  }

  /** Whether there may be more than was found. */
  public ReadOnlyBooleanProperty cut() {
    return cut.getReadOnlyProperty();
  }

  /** Changes whenever anything that is marked in lines has changed. */
  public ReadOnlyIntegerProperty round() {
    return round.getReadOnlyProperty();
  }

  /** Whether something is looked for. */
  public boolean isSearching() {
    return pattern != null;
  }

  private void step(int by) {
    if (!hits.isEmpty()) {
      current.set(Math.floorMod(current.get() - 1 + by, hits.size()) + 1);
      round.set(round.get() + 1);
    }
  }

  private void take(LogSearch.Found found) {
    int room = LogSearch.MOST_HITS - hits.size();
    for (LogSearch.Hit hit : found.hits().subList(0, Math.min(room, found.hits().size()))) {
      hits.add(hit);
      byRow.computeIfAbsent(hit.row(), missing -> new ArrayList<>()).add(hit);
    }
    cut.set(cut.get() || !found.complete() || found.hits().size() > room);
    if (current.get() == 0 && !hits.isEmpty()) {
      current.set(1);
    }
    count.set(hits.size());
    round.set(round.get() + 1);
  }

  private void clear() {
    asked++;
    busy = false;
    waiting.clear();
    hits.clear();
    byRow.clear();
    current.set(0);
    count.set(0);
    cut.set(false);
    round.set(round.get() + 1);
  }
}
