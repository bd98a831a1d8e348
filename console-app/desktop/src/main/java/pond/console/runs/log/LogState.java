package pond.console.runs.log;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import pond.client.Api;
import pond.console.hop.Hop;
import pond.console.hop.Problem;
import pond.console.keep.Keep;

/** The log of one run as a person looks at it. */
public final class LogState {
  /** The most lines held; those before are only in the saved file. */
  public static final int MOST_LINES = 200_000;

  private static final long MOST_CHARS = 48L << 20;
  private static final String KEEP_TIMES = "log.times";
  private static final String KEEP_WRAP = "log.wrap";

  private final Api api;
  private final Hop hop;
  private final LogRows rows;
  private final LogFinder finder;
  private final BooleanProperty follow = new SimpleBooleanProperty(true);
  private final BooleanProperty wrap = new SimpleBooleanProperty();
  private final ObjectProperty<LogTimes> times = new SimpleObjectProperty<>(LogTimes.UTC);
  private final ReadOnlyObjectWrapper<LogFilter> filter =
      new ReadOnlyObjectWrapper<>(LogFilter.ALL);
  private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper live = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper started = new ReadOnlyBooleanWrapper();
  private final ReadOnlyLongWrapper total = new ReadOnlyLongWrapper();
  private final ReadOnlyLongWrapper dropped = new ReadOnlyLongWrapper();
  private final ReadOnlyLongWrapper unseen = new ReadOnlyLongWrapper();
  private String runId = "";
  private @Nullable LogReader reader;

  public LogState(Api api, Hop hop, Keep keep) {
    this(api, hop, keep, new LogRows(MOST_LINES, MOST_CHARS));
  }

  LogState(Api api, Hop hop, Keep keep, LogRows rows) {
    this.api = api;
    this.hop = hop;
    this.rows = rows;
    this.finder = new LogFinder(hop);
    wrap.set(keep.get(KEEP_WRAP).map(Boolean::parseBoolean).orElse(false));
    times.set(keep.get(KEEP_TIMES).flatMap(LogState::timesOf).orElse(LogTimes.UTC));
    wrap.subscribe(on -> keep.put(KEEP_WRAP, String.valueOf(on)));
    times.subscribe(how -> keep.put(KEEP_TIMES, how.name()));
    follow.subscribe(
        on -> {
          if (on) {
            unseen.set(0);
          }
        });
  }

  /** Reads the log of this run from its start, unless it is being read already. */
  public void open(String run) {
    if (runId.equals(run) && reader != null) {
      wake();
      return;
    }
    close();
    runId = run;
    rows.clear();
    total.set(0);
    dropped.set(0);
    unseen.set(0);
    follow.set(true);
    started.set(false);
    problem.set(null);
    finder.again(List.of());
    reader = new LogReader(api, hop, run, new Taking());
    wake();
  }

  /** Stops reading. What was read stays until another run is opened. */
  public void close() {
    if (reader != null) {
      reader.stop();
    }
    reader = null;
    live.set(false);
  }

  /** The run changed: there may be more lines although the log had ended. */
  public void wake() {
    if (reader != null) {
      live.set(true);
      reader.wake();
    }
  }

  /** Shows one stage, or with an empty text all; attempt 0 is all of them. */
  public void showStage(String stage, int attempt) {
    refilter(filter.get().withStage(stage, attempt));
  }

  /** Shows standard output, standard error, or both. */
  public void showStreams(boolean out, boolean err) {
    refilter(filter.get().withStreams(out, err));
  }

  /** Looks for a regular expression; an empty text ends the search. */
  public void search(String text) {
    finder.search(text, rows.shown());
  }

  /** Where a line stands in what is shown; -1 when it is not shown. */
  public int indexOf(long number) {
    List<LogRow> shown = rows.shown();
    int low = 0;
    int high = shown.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      long there = shown.get(middle).number();
      if (there == number) {
        return middle;
      }
      if (there < number) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }

  /** These lines for the clipboard. */
  public String copy(List<LogRow> selected) {
    return selected.stream().map(LogRow::text).collect(Collectors.joining("\n"));
  }

  /** Writes the whole log so far to a new file. */
  public void save(Path file, Consumer<Long> done, Consumer<Problem> failed) {
    String run = runId;
    hop.call(() -> LogSaver.save(api, run, file), done, failed);
  }

  public ObservableList<LogRow> shown() {
    return rows.shown();
  }

  public LogFinder finder() {
    return finder;
  }

  public ReadOnlyObjectProperty<LogFilter> filter() {
    return filter.getReadOnlyProperty();
  }

  /** Whether the end is kept in sight. */
  public BooleanProperty follow() {
    return follow;
  }

  public BooleanProperty wrap() {
    return wrap;
  }

  public ObjectProperty<LogTimes> times() {
    return times;
  }

  /** Why the last reading failed; it is tried again. */
  public ReadOnlyObjectProperty<@Nullable Problem> problem() {
    return problem.getReadOnlyProperty();
  }

  /** Whether more lines may come. */
  public ReadOnlyBooleanProperty live() {
    return live.getReadOnlyProperty();
  }

  /** Whether the first page is there. */
  public ReadOnlyBooleanProperty started() {
    return started.getReadOnlyProperty();
  }

  /** How many lines came. */
  public ReadOnlyLongProperty total() {
    return total.getReadOnlyProperty();
  }

  /** How many of them are no longer held. */
  public ReadOnlyLongProperty dropped() {
    return dropped.getReadOnlyProperty();
  }

  /** How many came since the end is no longer followed. */
  public ReadOnlyLongProperty unseen() {
    return unseen.getReadOnlyProperty();
  }

  private void refilter(LogFilter other) {
    if (!other.equals(filter.get())) {
      filter.set(other);
      rows.filter(other);
      finder.again(rows.shown());
    }
  }

  private static Optional<LogTimes> timesOf(String text) {
    return Arrays.stream(LogTimes.values()).filter(times -> times.name().equals(text)).findFirst();
  }

  private final class Taking implements LogReader.To {
    @Override
    public void lines(List<LogRow> more) {
      started.set(true);
      problem.set(null);
      if (more.isEmpty()) {
        return;
      }
      total.set(total.get() + more.size());
      if (!follow.get()) {
        unseen.set(unseen.get() + more.size());
      }
      rows.add(more);
      if (rows.dropped() > dropped.get()) {
        dropped.set(rows.dropped());
        finder.forgetBefore(rows.shown().isEmpty() ? 0 : rows.shown().getFirst().number());
      }
      finder.more(more.stream().filter(filter.get()::shows).toList());
    }

    @Override
    public void ended() {
      live.set(false);
    }

    @Override
    public void failed(Problem why) {
      problem.set(why);
    }
  }
}
