package pond.console.enroll.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import pond.client.ClientException;
import pond.console.hop.Hop;
import pond.console.hop.Problem;
import pond.model.Boundary;

/** Runs everything at once; what is for later waits until the test says so. */
public final class HandHop implements Hop {
  private final List<Runnable> waiting = new ArrayList<>();

  @Override
  @Boundary("a fault in a fetch is a problem on the screen, as in the running console")
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
    waiting.add(action);
    return () -> waiting.remove(action);
  }

  /** All that waits happens once. */
  public void later() {
    List<Runnable> now = List.copyOf(waiting);
    waiting.clear();
    now.forEach(Runnable::run);
  }

  public int waiting() {
    return waiting.size();
  }
}
