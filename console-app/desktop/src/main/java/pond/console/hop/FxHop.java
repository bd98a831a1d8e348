package pond.console.hop;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import pond.client.ClientException;
import pond.model.Boundary;

/** The hop of the running console: virtual threads out, the JavaFX thread in. */
public final class FxHop implements Hop, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(FxHop.class);

  private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("console-timer").daemon().factory());

  @Override
  public <T> void call(Callable<T> work, Consumer<T> done, Consumer<Problem> failed) {
    if (!background.isShutdown()) {
      background.execute(() -> run(work, done, failed));
    }
  }

  @Override
  public void onScreen(Runnable action) {
    Platform.runLater(action);
  }

  @Override
  public Later later(Duration delay, Runnable action) {
    if (timer.isShutdown()) {
      // What still trickles in while the console closes has nothing to come back to.
      return () -> {};
    }
    Future<?> waiting =
        timer.schedule(() -> onScreen(action), delay.toMillis(), TimeUnit.MILLISECONDS);
    return () -> waiting.cancel(false);
  }

  @Override
  public void close() {
    timer.shutdownNow();
    background.shutdownNow();
  }

  @Boundary("whatever fails behind a screen is shown there; nothing may end silently")
  private <T> void run(Callable<T> work, Consumer<T> done, Consumer<Problem> failed) {
    try {
      T result = work.call();
      onScreen(() -> done.accept(result));
    } catch (ClientException told) {
      onScreen(() -> failed.accept(Problem.of(told)));
    } catch (Exception fault) {
      String id = UUID.randomUUID().toString().substring(0, 8);
      LOG.error("error id {}", id, fault);
      onScreen(() -> failed.accept(Problem.fault(id)));
    }
  }
}
