package pond.console.frame;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import pond.client.ClientException;
import pond.console.hop.Hop;
import pond.console.hop.Problem;

/** Everything at once on the calling thread; time passes only by hand. */
public final class HandHop implements Hop {
  private final List<Waiting> waiting = new ArrayList<>();
  private long count;
  private Instant now = Instant.parse("2026-11-24T13:02:11Z");

  private record Waiting(long number, Instant due, Runnable action) {}

  @Override
  public <T> void call(Callable<T> work, Consumer<T> done, Consumer<Problem> failed) {
    T result;
    try {
      result = work.call();
    } catch (ClientException told) {
      failed.accept(Problem.of(told));
      return;
    } catch (Exception fault) {
      throw new AssertionError(fault);
    }
    done.accept(result);
  }

  @Override
  public void onScreen(Runnable action) {
    action.run();
  }

  @Override
  public Later later(Duration delay, Runnable action) {
    Waiting one = new Waiting(++count, now.plus(delay), action);
    waiting.add(one);
    return () -> waiting.remove(one);
  }

  /** Lets time pass. */
  public void pass(Duration time) {
    now = now.plus(time);
    for (Waiting due : waiting.stream().filter(one -> !one.due().isAfter(now)).toList()) {
      if (waiting.remove(due)) {
        due.action().run();
      }
    }
  }

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
}
