package pond.console.hop;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import pond.client.ClientException;
import pond.model.Boundary;

/**
 * A hop without threads: work runs where it is asked for, and time passes when the test says so.
 * With {@link #hold} work waits until {@link #work} lets one through.
 */
public final class InlineHop implements Hop {
  private final PriorityQueue<Waiting> waiting =
      new PriorityQueue<>(Comparator.comparing(Waiting::due).thenComparingLong(Waiting::order));
  private final Queue<Runnable> held = new ArrayDeque<>();
  private Instant now;
  private long order;
  private boolean holding;

  public InlineHop() {
    this(Instant.parse("2026-01-02T10:00:00Z"));
  }

  public InlineHop(Instant now) {
    this.now = now;
  }

  @Override
  public <T> void call(Callable<T> work, Consumer<T> done, Consumer<Problem> failed) {
    if (holding) {
      held.add(() -> run(work, done, failed));
    } else {
      run(work, done, failed);
    }
  }

  @Override
  public void onScreen(Runnable action) {
    action.run();
  }

  @Override
  public Later later(Duration delay, Runnable action) {
    Waiting item = new Waiting(now.plus(delay), order++, action);
    waiting.add(item);
    return () -> waiting.remove(item);
  }

  /** Lets time pass, and with it happen what is due. */
  public void pass(Duration time) {
    Instant end = now.plus(time);
    while (!waiting.isEmpty() && !waiting.peek().due().isAfter(end)) {
      Waiting next = waiting.remove();
      now = next.due();
      next.action().run();
    }
    now = end;
  }

  /** From now on work waits. */
  public InlineHop hold() {
    holding = true;
    return this;
  }

  /** Does the oldest work that waits. */
  public void work() {
    held.remove().run();
  }

  /** How much work waits. */
  public int held() {
    return held.size();
  }

  /** A clock that shows this hop's time. */
  public Clock clock() {
    return new Clock() {
      @Override
      public ZoneId getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(ZoneId zone) {
        return this;
      }

      @Override
      public Instant instant() {
        return now;
      }
    };
  }

  @Boundary("what fails in a test's work is told as the console tells it")
  private static <T> void run(Callable<T> work, Consumer<T> done, Consumer<Problem> failed) {
    T result;
    try {
      result = work.call();
    } catch (ClientException told) {
      failed.accept(Problem.of(told));
      return;
    } catch (Exception fault) {
      failed.accept(Problem.fault(fault.toString()));
      return;
    }
    done.accept(result);
  }

  private record Waiting(Instant due, long order, Runnable action) {}
}
