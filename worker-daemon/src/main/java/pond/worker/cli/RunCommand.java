package pond.worker.cli;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import pond.model.tag.TagSet;
import pond.worker.ExitCode;
import pond.worker.ProblemException;
import pond.worker.config.Overrides;
import pond.worker.config.Settings;
import pond.worker.daemon.Daemon;
import pond.worker.daemon.DaemonTools;
import pond.worker.home.Enrollment;
import pond.worker.home.EnrollmentStore;
import pond.worker.home.HomeLock;
import pond.worker.home.IdentityStore;
import pond.worker.home.WorkerHome;
import pond.worker.home.WorkerIdentity;
import pond.worker.link.Orchestrator;

/** Runs the worker in the foreground until it is drained. */
@Command(
    name = "run",
    description =
        "Run the worker in the foreground. SIGTERM or Ctrl-C drains it: no new work, running jobs may"
            + " finish within drain_grace_seconds.",
    mixinStandardHelpOptions = true)
final class RunCommand extends WorkerCommand {
  @Option(
      names = "--concurrency",
      paramLabel = "N",
      description = "Jobs at the same time. Default 1.")
  @Nullable Integer concurrency;

  @Option(
      names = "--tags",
      paramLabel = "TAGS",
      description = "Take only work for these tags. May only narrow what was granted.")
  @Nullable String tags;

  @Option(names = "--max-jobs", paramLabel = "N", description = "End after so many jobs.")
  @Nullable Long maxJobs;

  @Option(
      names = "--drain-and-exit",
      description = "Deliver results left from before, take no work, end.")
  boolean drainAndExit;

  @Override
  ExitCode run(Output output) throws ProblemException, IOException, InterruptedException {
    WorkerHome where = preparedHome();
    Settings settings = settings(flags());
    Enrollment enrollment = new EnrollmentStore(where).require();
    WorkerIdentity identity = new IdentityStore(where.keys()).require();
    refuseOtherKeys(enrollment, identity);
    Optional<HomeLock> lock = HomeLock.take(where.lock());
    if (lock.isEmpty()) {
      throw taken(where);
    }
    try (HomeLock held = lock.get();
        Orchestrator orchestrator = Links.pinned(enrollment, identity)) {
      output.progress(held.describe(where.root()));
      tellSurplus(output, settings.tags().minus(enrollment.checkedPin().grantedTags()));
      Sandboxes.sweep(where, settings);
      DaemonTools tools =
          new DaemonTools(
              where,
              identity,
              enrollment,
              settings,
              orchestrator,
              Sandboxes.place(where, settings, version()),
              DaemonTools.World.real(),
              output.json() ? new JsonEvents(output) : new LoggedEvents());
      return serve(new Daemon(tools, mostJobs()));
    }
  }

  private Overrides flags() {
    return new Overrides(
        configFlag(),
        Optional.empty(),
        Optional.ofNullable(concurrency),
        Optional.ofNullable(tags));
  }

  private long mostJobs() {
    return drainAndExit ? 0 : maxJobs == null ? Long.MAX_VALUE : maxJobs;
  }

  private static ExitCode serve(Daemon daemon) throws IOException, InterruptedException {
    Thread hook = Thread.ofPlatform().name("drain-on-signal").unstarted(() -> drain(daemon));
    Runtime.getRuntime().addShutdownHook(hook);
    ExitCode end = daemon.run();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // A signal is what ended the daemon: its hook waits for us and then ends the process.
      return end;
    }
    return end;
  }

  /** A drained worker ended well: exit code 0, not the 143 of a signal. */
  private static void drain(Daemon daemon) {
    daemon.drain();
    try {
      daemon.awaitEnd();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(ExitCode.OK.code());
  }

  private static void tellSurplus(Output output, TagSet surplus) {
    if (!surplus.isEmpty()) {
      output.progress(
          "Not granted to this worker, and so never given: "
              + surplus.canonical()
              + ". Tags can only narrow what the operator granted (TAGS_NOT_GRANTED).");
    }
  }

  private static void refuseOtherKeys(Enrollment enrollment, WorkerIdentity identity)
      throws ProblemException {
    if (!enrollment.checkedPin().fingerprint().equals(identity.fingerprint())) {
      throw new ProblemException(
          ExitCode.FINGERPRINT_MISMATCH,
          "KEYS_CHANGED",
          "The keys in this home are not the ones that were enrolled.",
          "Restore the keys from a backup, or remove enrollment.json and enroll with a new code.");
    }
  }

  private static ProblemException taken(WorkerHome where) {
    return new ProblemException(
        ExitCode.HOME_UNUSABLE,
        "HOME_IN_USE",
        "Another pond-worker runs on " + where.root() + ".",
        "Stop it first, or give this one its own --home. `pond-worker status` shows it.");
  }
}
