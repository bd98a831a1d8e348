package pond.worker.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import pond.worker.config.Settings;
import pond.worker.daemon.DaemonTools;
import pond.worker.home.WorkerHome;
import pond.worker.sandbox.JobFolders;
import pond.worker.sandbox.JobUser;
import pond.worker.sandbox.Sandbox;
import pond.worker.sandbox.SandboxConfig;
import pond.worker.sandbox.linux.BubblewrapSandbox;
import pond.worker.sandbox.linux.LeftoverSweep;

/** Makes the sandbox of this machine from the settings. */
final class Sandboxes {
  private static final Logger LOG = LoggerFactory.getLogger(Sandboxes.class);
  private static final Duration GRACE = Duration.ofSeconds(1);

  private Sandboxes() {}

  /** Ends what an earlier daemon left; only under the home's lock. */
  static void sweep(WorkerHome home, Settings settings) throws IOException, InterruptedException {
    LeftoverSweep.Swept swept = LeftoverSweep.sweep(jobs(home, settings));
    if (swept.folders() > 0) {
      LOG.info("Swept {} job folders and {} processes.", swept.folders(), swept.processes());
    }
  }

  static DaemonTools.Place place(WorkerHome home, Settings settings, String version)
      throws IOException {
    return new DaemonTools.Place(confined(home, settings), user(), version);
  }

  private static JobUser user() throws IOException {
    // Without /proc no job runs here; the number is then never used.
    return Files.exists(Path.of("/proc/self/status"))
        ? JobUser.detect(OptionalInt.empty())
        : new JobUser(JobUser.FALLBACK_UID, JobUser.FALLBACK_UID, false);
  }

  static Sandbox confined(WorkerHome home, Settings settings) throws IOException {
    Path jobs = jobs(home, settings);
    JobFolders.prepareBase(jobs);
    SandboxConfig config =
        new SandboxConfig(
            settings.host().bwrap(), jobs, OptionalInt.empty(), GRACE, settings.host().readOnly());
    return BubblewrapSandbox.create(config, Clock.systemUTC(), new SecureRandom());
  }

  private static Path jobs(WorkerHome home, Settings settings) {
    return settings.host().jobsDir().orElse(home.jobs());
  }
}
