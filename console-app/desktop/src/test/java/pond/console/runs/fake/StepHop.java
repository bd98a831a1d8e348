package pond.console.runs.fake;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import pond.client.ClientException;
import pond.console.hop.Hop;
import pond.console.hop.Problem;

/** Does nothing by itself: what was handed to it runs when the test says so. */
public final class StepHop implements Hop {
  private final Deque<Runnable> soon = new ArrayDeque<>();
  private final List<Timer> timers = new ArrayList<>();

  private record Timer(Duration delay, Runnable action) {}

  @Override
  public <T> void call(Callable<T> work, Consumer<T> done, Consumer<Problem> failed) {
    soon.add(
        () -> {
          try {
            T result = work.call();
            soon.addFirst(() -> done.accept(result));
          } catch (ClientException told) {
            soon.addFirst(() -> failed.accept(Problem.of(told)));
          } catch (Exception fault) {
            throw new AssertionError(fault);
          }
        });
  }

  @Override
  public void onScreen(Runnable action) {
    soon.add(action);
  }

  @Override
  public Later later(Duration delay, Runnable action) {
    Timer timer = new Timer(delay, action);
    timers.add(timer);
    return () -> timers.remove(timer);
  }

  /** Runs everything that is due now. */
  public void settle() {
    while (!soon.isEmpty()) {
      soon.remove().run();
    }
  }

  /** Lets the time of every timer come once, and everything that follows now. */
  public void tick() {
    List<Timer> due = List.copyOf(timers);
    timers.clear();
    due.forEach(timer -> timer.action().run());
    settle();
  }

  /** The delays that are waited for. */
  public List<Duration> delays() {
    return timers.stream().map(Timer::delay).toList();
  }
}
