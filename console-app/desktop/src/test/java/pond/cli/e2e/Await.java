package pond.cli.e2e;

import java.time.Duration;
import java.util.function.Supplier;

/** Waits for something that another process does. */
public final class Await {
  private static final Duration LONGEST = Duration.ofSeconds(60);

  /** A question whose asking takes time. */
  @FunctionalInterface
  public interface Question {
    boolean holds() throws InterruptedException;
  }

  private Await() {}

  public static void until(Supplier<String> what, Question question) throws InterruptedException {
    long end = System.nanoTime() + LONGEST.toNanos();
    while (!question.holds()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("Waited in vain: " + what.get());
      }
      Thread.sleep(50);
    }
  }
}
