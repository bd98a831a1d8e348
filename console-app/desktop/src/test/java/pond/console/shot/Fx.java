package pond.console.shot;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javafx.application.Platform;

/** Runs parts of a test on the JavaFX thread, starting the toolkit at the first use. */
public final class Fx {
  private static final long LIMIT_SECONDS = 60;
  private static final CountDownLatch STARTED = start();

  private Fx() {}

  private static CountDownLatch start() {
    CountDownLatch started = new CountDownLatch(1);
    try {
      Platform.startup(started::countDown);
    } catch (IllegalStateException alreadyRunning) {
      started.countDown();
    }
    Platform.setImplicitExit(false);
    return started;
  }

  /** Runs the part and waits for it; what it throws is thrown here. */
  public static void run(Runnable part) {
    get(
        () -> {
          part.run();
          return Boolean.TRUE;
        });
  }

  /** Runs the part, waits for it and hands out what it gave. */
  public static <T> T get(Supplier<T> part) {
    try {
      if (!STARTED.await(LIMIT_SECONDS, TimeUnit.SECONDS)) {
        throw new AssertionError("the JavaFX toolkit did not start");
      }
      if (Platform.isFxApplicationThread()) {
        return part.get();
      }
      CompletableFuture<T> done = new CompletableFuture<>();
      Platform.runLater(
          () -> {
            try {
              done.complete(part.get());
            } catch (RuntimeException | AssertionError e) {
              done.completeExceptionally(e);
            }
          });
      return done.get(LIMIT_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw new AssertionError("failed on the JavaFX thread", e.getCause());
    } catch (TimeoutException e) {
      throw new AssertionError("the JavaFX thread did not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }
}
