package pond.authority.api;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import pond.authority.run.RunWatch;

/** Calls that wait for news; all are woken when the server stops. */
public final class Waits {
  private final RunWatch watch;
  private final List<Runnable> wakers = new CopyOnWriteArrayList<>();
  private volatile boolean stopping;

  Waits(RunWatch watch) {
    this.watch = watch;
  }

  /** Returns when {@code done} holds, the time is up, or the server stops. */
  void until(BooleanSupplier done, Duration limit) throws InterruptedException {
    watch.await(() -> done.getAsBoolean() || stopping, limit);
  }

  /** Whether the server stops. */
  public boolean isStopping() {
    return stopping;
  }

  /** Also wakes those who wait elsewhere. */
  public void onStop(Runnable waker) {
    wakers.add(waker);
  }

  void stop() {
    stopping = true;
    watch.touch();
    wakers.forEach(Runnable::run);
  }
}
