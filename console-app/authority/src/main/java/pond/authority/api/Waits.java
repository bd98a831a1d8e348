package pond.authority.api;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import pond.authority.run.RunWatch;

/** Calls that wait for news; all are woken when the server stops. */
final class Waits {
  private final RunWatch watch;
  private volatile boolean stopping;

  Waits(RunWatch watch) {
    this.watch = watch;
  }

  /** Returns when {@code done} holds, the time is up, or the server stops. */
  void until(BooleanSupplier done, Duration limit) throws InterruptedException {
    watch.await(() -> done.getAsBoolean() || stopping, limit);
  }

  void stop() {
    stopping = true;
    watch.touch();
  }
}
