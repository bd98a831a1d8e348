package pond.console.runs.log;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pond.client.Api;
import pond.console.hop.Hop;
import pond.console.hop.Problem;
import pond.model.api.LogPage;

/**
 * Reads the log of a run page by page until it ends: a page waits at the authority until there are
 * lines. After a failure it tries again, ever more slowly.
 */
final class LogReader {
  private static final int WAIT_SECONDS = 20;

  /** A chatty job would otherwise wake the screen for each of its lines. */
  private static final Duration BREATH = Duration.ofMillis(150);

  private static final Duration FIRST_RETRY = Duration.ofSeconds(1);
  private static final Duration LAST_RETRY = Duration.ofSeconds(30);

  /** The most lines handed over at once: adding more takes longer than a frame. */
  static final int SLICE = 5000;

  private final Api api;
  private final Hop hop;
  private final String runId;
  private final To to;
  private final LineAssembler assembler = new LineAssembler();
  private String cursor = "";
  private Duration retry = FIRST_RETRY;
  private boolean reading;
  private boolean stopped;
  private Hop.@Nullable Later waiting;

  /** Who gets the lines; on the screen thread. */
  interface To {
    void lines(List<LogRow> rows);

    /** Nothing more comes unless the reader is woken. */
    void ended();

    void failed(Problem problem);
  }

  private record Read(List<LogRow> rows, String next, boolean open) {}

  LogReader(Api api, Hop hop, String runId, To to) {
    this.api = api;
    this.hop = hop;
    this.runId = runId;
    this.to = to;
  }

  /** Starts, or looks again after the end. */
  void wake() {
    if (!reading && !stopped) {
      reading = true;
      read();
    }
  }

  void stop() {
    stopped = true;
    if (waiting != null) {
      waiting.cancel();
    }
  }

  private void read() {
    if (!stopped) {
      hop.call(this::page, this::take, this::failed);
    }
  }

  // Off the screen thread; pages are read one after the other, so the assembler has one user.
  private Read page() {
    LogPage page = LogPages.read(api, runId, cursor, WAIT_SECONDS);
    return new Read(assembler.add(page.lines()), page.next(), page.open());
  }

  private void take(Read read) {
    if (stopped) {
      return;
    }
    cursor = read.next();
    retry = FIRST_RETRY;
    hand(read, 0);
  }

  private void hand(Read read, int from) {
    if (stopped) {
      return;
    }
    int until = Math.min(read.rows().size(), from + SLICE);
    to.lines(read.rows().subList(from, until));
    if (until < read.rows().size()) {
      hop.onScreen(() -> hand(read, until));
    } else if (read.open()) {
      waiting = hop.later(read.rows().size() >= SLICE ? Duration.ZERO : BREATH, this::read);
    } else {
      reading = false;
      to.lines(assembler.end());
      to.ended();
    }
  }

  private void failed(Problem problem) {
    if (stopped) {
      return;
    }
    to.failed(problem);
    waiting = hop.later(retry, this::read);
    Duration doubled = retry.multipliedBy(2);
    retry = doubled.compareTo(LAST_RETRY) < 0 ? doubled : LAST_RETRY;
  }
}
