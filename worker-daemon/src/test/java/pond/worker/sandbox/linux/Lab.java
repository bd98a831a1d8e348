package pond.worker.sandbox.linux;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import pond.model.sandbox.JobLimits;
import pond.model.sandbox.Limit;
import pond.model.sandbox.SandboxProfile;
import pond.model.sandbox.Tightening;
import pond.worker.sandbox.JobFolders;
import pond.worker.sandbox.JobUser;
import pond.worker.sandbox.LogStream;
import pond.worker.sandbox.RunningJob;
import pond.worker.sandbox.Sandbox;
import pond.worker.sandbox.SandboxAvailability;
import pond.worker.sandbox.SandboxConfig;
import pond.worker.sandbox.SandboxOutcome;
import pond.worker.sandbox.SandboxRequest;

/** One real sandbox for all tests, and fresh job folders for each job. */
public final class Lab {
  static final SandboxProfile READ = SandboxProfile.UNTRUSTED_CODE_READ;
  static final SandboxProfile WRITE = SandboxProfile.UNTRUSTED_CODE_WRITE;

  private static final AtomicInteger COUNTER = new AtomicInteger();
  private static final Path JOBS = newJobsDir();
  private static final Sandbox SANDBOX = open();

  private Lab() {}

  /** What a job left behind. */
  record Ran(SandboxOutcome outcome, String out, String err, JobFolders folders) {}

  /** A job that is still running. */
  static final class Live {
    final JobFolders folders = newFolders();
    final ByteArrayOutputStream out = new ByteArrayOutputStream();
    final ByteArrayOutputStream err = new ByteArrayOutputStream();
    final RunningJob job;

    Live(SandboxProfile profile, JobLimits limits, Map<String, String> env, List<String> command)
        throws InterruptedException {
      SandboxRequest request = SandboxRequest.in(folders, profile, command, env, limits);
      job = SANDBOX.start(request, this::take);
    }

    private synchronized void take(LogStream stream, byte[] chunk, long at) {
      (stream == LogStream.OUT ? out : err).writeBytes(chunk);
    }

    synchronized String out() {
      return out.toString(StandardCharsets.UTF_8);
    }

    void awaitOutput(String text) throws InterruptedException {
      for (int i = 0; i < 500 && !out().contains(text); i++) {
        Thread.sleep(10);
      }
    }

    Ran end() throws InterruptedException {
      SandboxOutcome outcome = job.await();
      return new Ran(outcome, out(), err.toString(StandardCharsets.UTF_8), folders);
    }
  }

  static Ran sh(String script) throws InterruptedException {
    return sh(WRITE, limits(Map.of()), script);
  }

  static Ran sh(SandboxProfile profile, JobLimits limits, String script)
      throws InterruptedException {
    return live(profile, limits, script).end();
  }

  static Live live(SandboxProfile profile, JobLimits limits, String script)
      throws InterruptedException {
    return new Live(profile, limits, Map.of(), List.of("sh", "-c", script));
  }

  static JobLimits limits(Map<Limit, Long> lower) {
    return switch (JobLimits.defaults(WRITE).tighten(lower)) {
      case Tightening.Tightened t -> t.limits();
      default -> throw new IllegalArgumentException("A test's limits are below the defaults.");
    };
  }

  static Sandbox sandbox() {
    return SANDBOX;
  }

  static Path jobs() {
    return JOBS;
  }

  static JobUser user() {
    try {
      return JobUser.detect(OptionalInt.empty());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JobFolders newFolders() {
    try {
      return JobFolders.create(JOBS, "job-" + COUNTER.incrementAndGet(), user());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A private folder that others may pass through, as the jobs folder of a daemon is. */
  static Path newJobsDir() {
    try {
      Path dir = Files.createTempDirectory("pond-sandbox-");
      Files.setPosixFilePermissions(dir, PosixFilePermissions.fromString("rwx--x--x"));
      Path real = dir.toRealPath();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(real)));
      return real;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path dir) {
    try {
      new JobFolders(dir).delete();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Sandbox open() {
    try {
      Sandbox sandbox =
          BubblewrapSandbox.create(
              SandboxConfig.defaults(JOBS), InstantSource.system(), new SecureRandom());
      // Not skipped: without a working bubblewrap nothing here is tested.
      if (!(sandbox.probe() instanceof SandboxAvailability.Available)) {
        throw new IllegalStateException("The tests need bubblewrap: " + sandbox.probe());
      }
      return sandbox;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
