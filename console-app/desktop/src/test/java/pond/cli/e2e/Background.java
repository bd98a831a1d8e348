package pond.cli.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A program that goes on until it is stopped. */
public record Background(Process process, Path log) implements AutoCloseable {
  public String said() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public void awaitSaid(String text) throws InterruptedException {
    Await.until(
        () -> "\"" + text + "\" of a process that said: " + said(),
        () -> said().contains(text) || failIfEnded());
  }

  /** Waits until a job of this worker is in its command {@code sleep}: nothing else sleeps here. */
  public List<ProcessHandle> awaitSleepingJob() throws InterruptedException {
    Await.until(
        () -> "a job that sleeps under " + said(), () -> !sleeping().isEmpty() || failIfEnded());
    return sleeping();
  }

  private List<ProcessHandle> sleeping() {
    return process
        .descendants()
        .filter(child -> child.info().command().orElse("").endsWith("/sleep"))
        .toList();
  }

  private boolean failIfEnded() {
    if (!process.isAlive()) {
      throw new AssertionError("ended with " + process.exitValue() + ": " + said());
    }
    return false;
  }

  /** SIGKILL: the program can do nothing about it. */
  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }
}
