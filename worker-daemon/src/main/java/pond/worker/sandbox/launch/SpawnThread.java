package pond.worker.sandbox.launch;

import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The one thread that starts every job. bwrap's --die-with-parent is tied to the thread that
 * started it, not to the process: jobs started from a pool thread were killed when that thread
 * ended. So this thread ends only with the JVM.
 */
public final class SpawnThread {
  private final LinkedBlockingQueue<FutureTask<Process>> queue = new LinkedBlockingQueue<>();

  public SpawnThread() {
    Thread.ofPlatform().name("pond-spawn").daemon(true).start(this::run);
  }

  /** Starts the line with an empty environment, in {@code /}, with nothing on standard input. */
  public Process start(List<String> line) throws IOException, InterruptedException {
    FutureTask<Process> task = new FutureTask<>(() -> builder(line).start());
    queue.add(task);
    try {
      return task.get();
    } catch (ExecutionException e) {
      throw new IOException("The launch line could not be started.", e.getCause());
    }
  }

  private static ProcessBuilder builder(List<String> line) {
    ProcessBuilder builder = new ProcessBuilder(line);
    builder.environment().clear();
    builder.directory(new File("/"));
    builder.redirectInput(new File("/dev/null"));
    return builder;
  }

  private void run() {
    while (true) {
      try {
        queue.take().run();
      } catch (InterruptedException e) {
        // Nobody has a reason to interrupt it, and ending here would kill every running job.
      }
    }
  }
}
