package pond.worker.sandbox.linux;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import pond.model.sandbox.Outcome;
import pond.model.sandbox.SandboxReport;
import pond.worker.sandbox.JobUser;
import pond.worker.sandbox.LogSink;
import pond.worker.sandbox.RunningJob;
import pond.worker.sandbox.Sandbox;
import pond.worker.sandbox.SandboxAvailability;
import pond.worker.sandbox.SandboxAvailability.Available;
import pond.worker.sandbox.SandboxAvailability.Unavailable;
import pond.worker.sandbox.SandboxConfig;
import pond.worker.sandbox.SandboxOutcome;
import pond.worker.sandbox.SandboxRequest;
import pond.worker.sandbox.launch.Backend;
import pond.worker.sandbox.launch.Launcher;
import pond.worker.sandbox.launch.SpawnThread;
import pond.worker.sandbox.probe.SelfTest;
import pond.worker.sandbox.run.FinishedJob;
import pond.worker.sandbox.run.JobRunner;
import pond.worker.sandbox.seccomp.MachineArch;
import pond.worker.sandbox.watch.Watchdog;

/** Confines jobs with bubblewrap, after it has proved itself; never runs one without. */
public final class BubblewrapSandbox implements Sandbox {
  private static final String BACKEND = "bubblewrap";

  private final SandboxConfig config;
  private final SpawnThread spawn;
  private final JobRunner runner;
  private final Preconditions preconditions;
  private final SelfTest selfTest;
  private volatile @Nullable SandboxAvailability availability;

  BubblewrapSandbox(
      SandboxConfig config,
      JobUser user,
      MachineArch arch,
      Preconditions.BinaryTrust trust,
      InstantSource clock,
      RandomGenerator random) {
    this.config = config;
    this.spawn = new SpawnThread();
    Launcher launcher = new Launcher(config, user, arch, spawn);
    this.runner = new JobRunner(launcher, new Watchdog(), clock, config.grace());
    this.preconditions = new Preconditions(config, user, trust);
    this.selfTest = new SelfTest(runner, user, config.jobsDir(), random);
  }

  /** The sandbox of this machine; on a machine that cannot have one, a sandbox that says why. */
  public static Sandbox create(SandboxConfig config, InstantSource clock, RandomGenerator random)
      throws IOException {
    if (!System.getProperty("os.name", "").equals("Linux")) {
      return new AbsentSandbox(
          new Unavailable(
              "SANDBOX_NOT_LINUX",
              "Confined jobs need Linux.",
              "Run the worker on a Linux machine, or in a Linux virtual machine."));
    }
    Optional<MachineArch> arch = MachineArch.of(System.getProperty("os.arch", ""));
    if (arch.isEmpty()) {
      return new AbsentSandbox(
          new Unavailable(
              "SANDBOX_UNKNOWN_ARCH",
              "Pond has no system call filter for this kind of machine.",
              "Use an x86_64 or aarch64 machine."));
    }
    JobUser user = JobUser.detect(config.jobUid());
    return new BubblewrapSandbox(config, user, arch.get(), Backend::replaceable, clock, random);
  }

  @Override
  public synchronized SandboxAvailability probe() throws InterruptedException {
    SandboxAvailability found = look();
    availability = found;
    return found;
  }

  @Override
  public RunningJob start(SandboxRequest request, LogSink sink) throws InterruptedException {
    if (!request.profile().confines()) {
      return never(request, Outcome.REFUSED, "This sandbox does not run a job unconfined.");
    }
    SandboxAvailability known = availability;
    return switch (known == null ? probe() : known) {
      case Unavailable no ->
          never(request, Outcome.SANDBOX_UNAVAILABLE, no.reason() + ": " + no.sentence());
      case Available yes -> startProved(request, sink, yes);
    };
  }

  private RunningJob startProved(SandboxRequest request, LogSink sink, Available proved)
      throws InterruptedException {
    if (!runner.works()) {
      return never(
          request,
          Outcome.SANDBOX_UNAVAILABLE,
          "SANDBOX_BROKEN: An earlier job could not be ended, or the watchdog ended. Restart the"
              + " worker.");
    }
    for (Path folder : List.of(request.workDir(), request.needsDir(), request.outDir())) {
      if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
        return never(request, Outcome.REFUSED, "Not a plain folder: " + folder);
      }
    }
    SandboxReport report = report(request, proved.version(), "watchdog", proved.properties());
    try {
      return runner.run(request, sink, report);
    } catch (IOException e) {
      return never(request, Outcome.SANDBOX_ERROR, "The job could not be launched: " + e);
    }
  }

  private SandboxAvailability look() throws InterruptedException {
    try {
      Optional<Unavailable> obstacle = preconditions.binaryObstacle();
      if (obstacle.isPresent()) {
        return obstacle.get();
      }
      pond.worker.sandbox.JobFolders.prepareBase(config.jobsDir());
      Optional<Backend.Version> version = Backend.version(config.bwrap(), spawn);
      Optional<Unavailable> next = preconditions.firstObstacle(version);
      return next.isPresent()
          ? next.get()
          : Verdict.of(selfTest.run(), version.orElseThrow().toString(), config.bwrap());
    } catch (IOException e) {
      return new Unavailable(
          "SANDBOX_SETUP_FAILED", "The self-test could not run: " + e, "Run: pond-worker doctor");
    }
  }

  private static SandboxReport report(
      SandboxRequest request,
      String version,
      String memory,
      Map<pond.model.sandbox.SandboxProperty, pond.model.sandbox.PropertyState> properties) {
    return new SandboxReport(
        request.profile(), BACKEND, version, "none", memory, request.limits(), properties);
  }

  private static RunningJob never(SandboxRequest request, Outcome outcome, String detail) {
    SandboxReport nothing = report(request, "", "none", Map.of());
    return new FinishedJob(SandboxOutcome.without(outcome, Duration.ZERO, nothing, detail));
  }
}
