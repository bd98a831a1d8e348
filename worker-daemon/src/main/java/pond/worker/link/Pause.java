package pond.worker.link;

import java.time.Duration;

/** Waiting, handed in so that a test need not wait. */
@FunctionalInterface
public interface Pause {
  /** Real waiting. */
  Pause SLEEP = Thread::sleep;

  void pause(Duration time) throws InterruptedException;
}
