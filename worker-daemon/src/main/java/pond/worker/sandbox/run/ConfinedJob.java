package pond.worker.sandbox.run;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import pond.model.sandbox.Outcome;
import pond.model.sandbox.SandboxReport;
import pond.worker.sandbox.RunningJob;
import pond.worker.sandbox.SandboxOutcome;
import pond.worker.sandbox.SandboxRequest;
import pond.worker.sandbox.launch.Launcher.Launched;
import pond.worker.sandbox.launch.StatusFile;

/** One job between its launch and its outcome. */
final class ConfinedJob implements RunningJob {
  private final SandboxRequest request;
  private final Launched launched;
  private final SandboxReport applied;
  private final Duration grace;
  private final TreeKiller killer;
  private final long startNanos = System.nanoTime();
  private final AtomicReference<@Nullable StopReason> stopped = new AtomicReference<>();
  private final CompletableFuture<SandboxOutcome> end = new CompletableFuture<>();

  ConfinedJob(SandboxRequest request, Launched launched, SandboxReport applied, Duration grace) {
    this.request = request;
    this.launched = launched;
    this.applied = applied;
    this.grace = grace;
    this.killer = new TreeKiller(launched.process(), launched.control());
  }

  @Override
  public void cancel() {
    stop(StopReason.patient(Outcome.CANCELLED, ""));
  }

  @Override
  public SandboxOutcome await() throws InterruptedException {
    try {
      return end.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("A job's end is never an exception.", e);
    }
  }

  /** Ends the job; only the first reason counts. */
  void stop(StopReason reason) {
    if (!end.isDone() && stopped.compareAndSet(null, reason)) {
      Thread.ofVirtual().name("pond-kill").start(() -> kill(reason));
    }
  }

  /** Follows the job to its end. {@code whenOver} hears whether all its processes are gone. */
  void follow(JobLog log, java.util.function.Consumer<Boolean> whenOver) {
    boolean clean = false;
    try {
      launched.process().waitFor();
      clean = killer.awaitNoneLeft(stopped.get() != null);
      boolean logged = log.finish();
      end.complete(clean ? decide(log, logged) : broken("Processes of the job are left over."));
    } catch (IOException e) {
      end.complete(broken("The end of the job could not be read: " + e.getMessage()));
    } catch (InterruptedException e) {
      end.complete(broken("The worker was interrupted."));
      Thread.currentThread().interrupt();
    } finally {
      whenOver.accept(clean);
      end.complete(broken("The end of the job could not be read."));
    }
  }

  private void kill(StopReason reason) {
    try {
      killer.end(reason.graceful() ? grace : Duration.ZERO);
    } catch (IOException e) {
      launched.process().destroyForcibly();
    } catch (InterruptedException e) {
      launched.process().destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private SandboxOutcome decide(JobLog log, boolean logged) throws IOException {
    StatusFile status = StatusFile.read(launched.control());
    OutcomeRule.Ended ended =
        OutcomeRule.decide(
            Optional.ofNullable(stopped.get()),
            status,
            request.command().getFirst(),
            log.firstErrors());
    String detail = logged ? ended.detail() : (ended.detail() + " The log is not whole.").strip();
    return new SandboxOutcome(
        ended.outcome(), ended.rc(), ended.signal(), elapsed(), applied, detail);
  }

  private SandboxOutcome broken(String detail) {
    return SandboxOutcome.without(Outcome.SANDBOX_ERROR, elapsed(), applied, detail);
  }

  private Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - startNanos);
  }
}
