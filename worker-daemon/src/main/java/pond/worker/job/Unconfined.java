package pond.worker.job;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import pond.model.sandbox.Outcome;
import pond.model.sandbox.SandboxProfile;
import pond.model.sandbox.SandboxReport;
import pond.worker.sandbox.JobUser;
import pond.worker.sandbox.LogSink;
import pond.worker.sandbox.LogStream;
import pond.worker.sandbox.RunningJob;
import pond.worker.sandbox.Sandbox;
import pond.worker.sandbox.SandboxAvailability;
import pond.worker.sandbox.SandboxOutcome;
import pond.worker.sandbox.SandboxRequest;

/**
 * Runs a command of profile none: no walls at all, for development. Takes nothing else, so that no
 * confined order can ever end up here. Keeps the wall clock, the log limit, a fresh environment,
 * and the user of jobs: a root daemon's keys stay out of reach all the same.
 */
public final class Unconfined implements Sandbox {
  private final Clock clock;
  private final JobUser user;

  public Unconfined(Clock clock, JobUser user) {
    this.clock = clock;
    this.user = user;
  }

  @Override
  public SandboxAvailability probe() {
    return new SandboxAvailability.Unavailable(
        "UNCONFINED", "Profile none confines nothing.", "Use a confined profile.");
  }

  @Override
  public RunningJob start(SandboxRequest request, LogSink sink) {
    if (request.profile() != SandboxProfile.NONE) {
      throw new IllegalArgumentException("Only profile none runs without a sandbox.");
    }
    return new Running(request, sink);
  }

  private final class Running implements RunningJob {
    private final SandboxRequest request;
    private final LogSink sink;
    private final long started = System.nanoTime();
    private final Optional<Process> process;
    private volatile boolean cancelled;

    Running(SandboxRequest request, LogSink sink) {
      this.request = request;
      this.sink = sink;
      this.process = launch();
    }

    private Optional<Process> launch() {
      ProcessBuilder builder = new ProcessBuilder(command());
      builder.directory(request.workDir().toFile());
      builder.redirectInput(Path.of("/dev/null").toFile());
      Map<String, String> env = builder.environment();
      env.clear();
      env.put("PATH", "/usr/local/bin:/usr/bin:/bin");
      env.put("HOME", request.scratchDir().toString());
      env.put("LANG", "C.UTF-8");
      env.putAll(request.env());
      env.put("POND_OUT", request.outDir().toString());
      env.put("POND_NEEDS", request.needsDir().toString());
      try {
        return Optional.of(builder.start());
      } catch (IOException e) {
        return Optional.empty();
      }
    }

    private List<String> command() {
      List<String> command = new ArrayList<>();
      if (user.dropsRoot()) {
        command.addAll(List.of("/usr/bin/setpriv", "--reuid=" + user.uid()));
        command.addAll(List.of("--regid=" + user.gid(), "--clear-groups", "--"));
      }
      command.addAll(request.command());
      return command;
    }

    @Override
    public void cancel() {
      cancelled = true;
      process.ifPresent(this::kill);
    }

    private void kill(Process running) {
      running.descendants().forEach(ProcessHandle::destroyForcibly);
      running.destroyForcibly();
    }

    @Override
    public SandboxOutcome await() throws InterruptedException {
      if (process.isEmpty()) {
        return ended(
            Outcome.SANDBOX_ERROR, OptionalInt.empty(), "The command could not be started.");
      }
      Process running = process.get();
      List<Thread> readers =
          List.of(
              read(running.getInputStream(), LogStream.OUT),
              read(running.getErrorStream(), LogStream.ERR));
      boolean inTime =
          running.waitFor(request.limits().wallClock().toMillis(), TimeUnit.MILLISECONDS);
      kill(running);
      int code = running.waitFor();
      for (Thread reader : readers) {
        // A stray child may hold the pipe open; it is not waited for.
        reader.join(Duration.ofSeconds(2));
      }
      if (cancelled) {
        return ended(Outcome.CANCELLED, OptionalInt.empty(), "");
      }
      return inTime
          ? ended(Outcome.EXITED, OptionalInt.of(code), "")
          : ended(Outcome.TIMEOUT, OptionalInt.empty(), "");
    }

    private Thread read(InputStream in, LogStream stream) {
      return Thread.ofVirtual()
          .start(
              () -> {
                try (in) {
                  long left = request.limits().logBytes();
                  byte[] chunk = new byte[8192];
                  for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
                    int taken = (int) Math.min(n, left);
                    left -= taken;
                    accept(stream, Arrays.copyOf(chunk, taken));
                  }
                } catch (IOException e) {
                  accept(stream, new byte[0]);
                }
              });
    }

    private synchronized void accept(LogStream stream, byte[] chunk) {
      if (chunk.length > 0) {
        sink.accept(stream, chunk, clock.millis());
      }
    }

    private SandboxOutcome ended(Outcome outcome, OptionalInt rc, String detail) {
      Duration elapsed = Duration.ofNanos(System.nanoTime() - started);
      return new SandboxOutcome(
          outcome,
          rc,
          OptionalInt.empty(),
          elapsed,
          SandboxReport.unconfined(request.limits()),
          detail);
    }
  }
}
