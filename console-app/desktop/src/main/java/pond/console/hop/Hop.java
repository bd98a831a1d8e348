package pond.console.hop;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * Carries work off the screen thread and its outcome back. State classes use nothing else, so that
 * they are tested without a screen.
 */
public interface Hop {
  /**
   * Runs {@code work} in the background; exactly one of the two is then called on the screen
   * thread.
   */
  <T> void call(Callable<T> work, Consumer<T> done, Consumer<Problem> failed);

  /** Runs on the screen thread, soon. */
  void onScreen(Runnable action);

  /** Runs on the screen thread after a while, unless cancelled. */
  Later later(Duration delay, Runnable action);

  /** Something that will happen. */
  interface Later {
    /** It will not. */
    void cancel();
  }
}
