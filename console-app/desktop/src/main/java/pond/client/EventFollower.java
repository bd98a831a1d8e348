package pond.client;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import pond.model.api.live.LiveEvent;

/**
 * Follows the authority's events and connects again when the connection is lost, with the token of
 * the last event, so that nothing is missed. Used by one thread; {@link #close} by any.
 *
 * <p>{@code hello}, {@code ping} and {@code reset} are handed on too: a {@code reset} means that
 * events were missed and everything must be loaded again.
 */
public final class EventFollower implements AutoCloseable {
  private final Source source;
  private final Pace pace;
  private final Watcher watcher;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition closing = lock.newCondition();
  private Optional<String> token;
  private @Nullable Line line;
  private long failures;
  private boolean closed;

  /** Where the stream comes from: {@link ApiClient#download}. */
  @FunctionalInterface
  public interface Source {
    /** Opens the stream of this path. */
    ApiClient.Download open(String path);
  }

  /**
   * How patient it is.
   *
   * @param first the pause after the first lost connection; it doubles
   * @param longest the longest pause
   * @param silence a connection that says nothing for so long, not even a ping, is dead
   */
  public record Pace(Duration first, Duration longest, Duration silence) {
    /** Half a second, doubling to 15; three missed pings. */
    public static final Pace DEFAULT =
        new Pace(Duration.ofMillis(500), Duration.ofSeconds(15), Duration.ofSeconds(35));

    Duration pause(long failures) {
      long doubled = first.toMillis() << Math.min(failures, 20);
      return Duration.ofMillis(Math.min(doubled, longest.toMillis()));
    }
  }

  /** Hears how the connection is, on the following thread. */
  public interface Watcher {
    /** It stands. */
    void connected();

    /** It was lost; it is tried again after the pause. */
    void lost(ClientException why, Duration pause);
  }

  /** Tells nobody. */
  public static final Watcher NOBODY =
      new Watcher() {
        @Override
        public void connected() {}

        @Override
        public void lost(ClientException why, Duration pause) {}
      };

  private record Line(ApiClient.Download download, EventLines lines, SilenceAlarm alarm) {}

  /**
   * @param after the token to go on from; absent for what comes from now on
   */
  public EventFollower(Source source, Pace pace, Watcher watcher, Optional<String> after) {
    this.source = source;
    this.pace = pace;
    this.watcher = watcher;
    this.token = after;
  }

  /** A follower from now on. */
  public static EventFollower of(ApiClient api, Watcher watcher) {
    return new EventFollower(api::download, Pace.DEFAULT, watcher, Optional.empty());
  }

  /**
   * The next event, waiting for it; nothing after {@link #close}.
   *
   * @throws ClientException when trying again cannot help: not authorised, another authority
   */
  public Optional<LiveEvent> next() {
    while (!isClosed()) {
      try {
        Optional<LiveEvent> event = connection().lines().next();
        if (event.isPresent()) {
          return Optional.of(taken(event.get()));
        }
        failed(ended());
      } catch (IOException e) {
        failed(lost(e));
      } catch (ClientException e) {
        failed(e);
      }
    }
    return Optional.empty();
  }

  /** Ends a waiting {@link #next}. */
  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      closing.signalAll();
    } finally {
      lock.unlock();
    }
    hangUp();
  }

  private LiveEvent taken(LiveEvent event) {
    Line current = line;
    if (current != null) {
      current.alarm().heard();
    }
    failures = 0;
    token = Optional.of(event.token());
    return event;
  }

  private Line connection() {
    lock.lock();
    try {
      if (line != null) {
        return line;
      }
    } finally {
      lock.unlock();
    }
    String path =
        "/v1/events"
            + token.map(t -> "?after=" + URLEncoder.encode(t, StandardCharsets.UTF_8)).orElse("");
    ApiClient.Download download = source.open(path);
    Line fresh =
        new Line(
            download,
            new EventLines(download.content()),
            SilenceAlarm.start(pace.silence(), () -> close(download)));
    keep(fresh);
    watcher.connected();
    return fresh;
  }

  private void keep(Line fresh) {
    lock.lock();
    try {
      line = fresh;
    } finally {
      lock.unlock();
    }
    if (isClosed()) {
      hangUp();
    }
  }

  private void failed(ClientException why) {
    hangUp();
    if (isClosed()) {
      return;
    }
    if (why.exitCode() == ExitCode.NOT_AUTHORISED || why.exitCode() == ExitCode.OTHER_AUTHORITY) {
      throw why;
    }
    Duration pause = pace.pause(failures);
    failures++;
    watcher.lost(why, pause);
    sleep(pause);
  }

  private void sleep(Duration pause) {
    lock.lock();
    try {
      long left = pause.toNanos();
      while (!closed && left > 0) {
        left = closing.awaitNanos(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      closed = true;
    } finally {
      lock.unlock();
    }
  }

  private void hangUp() {
    Line old;
    lock.lock();
    try {
      old = line;
      line = null;
    } finally {
      lock.unlock();
    }
    if (old != null) {
      old.alarm().close();
      close(old.download());
    }
  }

  private boolean isClosed() {
    lock.lock();
    try {
      return closed;
    } finally {
      lock.unlock();
    }
  }

  private static void close(ApiClient.Download download) {
    try {
      download.close();
    } catch (IOException e) {
      // It is being thrown away; a failure to say goodbye changes nothing.
      return;
    }
  }

  private static ClientException ended() {
    return new ClientException(
        ExitCode.TRY_AGAIN,
        "EVENTS_ENDED",
        "The authority ended the stream of events.",
        "It is connected again.");
  }

  private static ClientException lost(IOException why) {
    return new ClientException(
        ExitCode.UNREACHABLE,
        "EVENTS_LOST",
        "The stream of events was lost: " + why.getMessage(),
        "It is connected again.");
  }

  /** Hangs up a connection that says nothing for too long. */
  private static final class SilenceAlarm {
    private final Thread thread;
    private volatile long heard = System.nanoTime();

    private SilenceAlarm(Duration silence, Runnable hangUp) {
      this.thread = Thread.ofVirtual().unstarted(() -> watch(silence, hangUp));
    }

    static SilenceAlarm start(Duration silence, Runnable hangUp) {
      SilenceAlarm alarm = new SilenceAlarm(silence, hangUp);
      alarm.thread.start();
      return alarm;
    }

    void heard() {
      heard = System.nanoTime();
    }

    void close() {
      thread.interrupt();
    }

    private void watch(Duration silence, Runnable hangUp) {
      try {
        long left = silence.toNanos();
        while (left > 0) {
          TimeUnit.NANOSECONDS.sleep(left);
          left = heard + silence.toNanos() - System.nanoTime();
        }
        hangUp.run();
      } catch (InterruptedException e) {
        // The connection is over anyway.
        Thread.currentThread().interrupt();
      }
    }
  }
}
