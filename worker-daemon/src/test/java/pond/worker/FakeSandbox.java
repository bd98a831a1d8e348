package pond.worker;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import pond.model.sandbox.Outcome;
import pond.model.sandbox.PropertyState;
import pond.model.sandbox.SandboxProperty;
import pond.model.sandbox.SandboxReport;
import pond.worker.sandbox.LogSink;
import pond.worker.sandbox.RunningJob;
import pond.worker.sandbox.Sandbox;
import pond.worker.sandbox.SandboxAvailability;
import pond.worker.sandbox.SandboxOutcome;
import pond.worker.sandbox.SandboxRequest;

/** A sandbox whose jobs are Java: for the loop around it, not for confinement. */
public final class FakeSandbox implements Sandbox {
  /** What a job does; its exit code. */
  public interface Behaviour {
    int run(SandboxRequest request, LogSink log, CountDownLatch cancelled)
        throws IOException, InterruptedException;
  }

  public final List<SandboxRequest> started = new CopyOnWriteArrayList<>();
  private final Behaviour behaviour;
  private final SandboxAvailability availability;

  public FakeSandbox(Behaviour behaviour) {
    this(behaviour, available());
  }

  public FakeSandbox(Behaviour behaviour, SandboxAvailability availability) {
    this.behaviour = behaviour;
    this.availability = availability;
  }

  public static SandboxAvailability available() {
    return new SandboxAvailability.Available("0.8.0", Path.of("/usr/bin/bwrap"), proved());
  }

  static Map<SandboxProperty, PropertyState> proved() {
    Map<SandboxProperty, PropertyState> all = new EnumMap<>(SandboxProperty.class);
    for (SandboxProperty property : SandboxProperty.values()) {
      all.put(property, PropertyState.PROVED);
    }
    return all;
  }

  @Override
  public SandboxAvailability probe() {
    return availability;
  }

  @Override
  public RunningJob start(SandboxRequest request, LogSink sink) {
    started.add(request);
    CountDownLatch cancelled = new CountDownLatch(1);
    CompletableFuture<Integer> rc = new CompletableFuture<>();
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                rc.complete(behaviour.run(request, sink, cancelled));
              } catch (IOException | InterruptedException e) {
                rc.completeExceptionally(e);
              }
            });
    return new Running(request, cancelled, rc);
  }

  private record Running(
      SandboxRequest request, CountDownLatch cancelled, CompletableFuture<Integer> rc)
      implements RunningJob {
    @Override
    public void cancel() {
      cancelled.countDown();
    }

    @Override
    public SandboxOutcome await() throws InterruptedException {
      SandboxReport applied =
          new SandboxReport(
              request.profile(),
              "bubblewrap",
              "0.8.0",
              "none",
              "watchdog",
              request.limits(),
              proved());
      try {
        int code = rc.get();
        return cancelled.getCount() == 0
            ? SandboxOutcome.without(Outcome.CANCELLED, Duration.ofMillis(5), applied, "")
            : new SandboxOutcome(
                Outcome.EXITED,
                OptionalInt.of(code),
                OptionalInt.empty(),
                Duration.ofMillis(5),
                applied,
                "");
      } catch (ExecutionException e) {
        return SandboxOutcome.without(
            Outcome.SANDBOX_ERROR, Duration.ofMillis(5), applied, String.valueOf(e.getCause()));
      }
    }
  }
}
