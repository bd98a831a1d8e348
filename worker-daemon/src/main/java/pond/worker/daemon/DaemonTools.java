package pond.worker.daemon;

import java.security.SecureRandom;
import java.time.Clock;
import pond.worker.config.Settings;
import pond.worker.home.Enrollment;
import pond.worker.home.WorkerHome;
import pond.worker.home.WorkerIdentity;
import pond.worker.job.JobEvents;
import pond.worker.link.Orchestrator;
import pond.worker.link.Pause;
import pond.worker.sandbox.JobUser;
import pond.worker.sandbox.Sandbox;

/** What a daemon is made of; everything that a test may want to exchange comes in here. */
public record DaemonTools(
    WorkerHome home,
    WorkerIdentity identity,
    Enrollment enrollment,
    Settings settings,
    Orchestrator orchestrator,
    Place place,
    World world,
    JobEvents events) {
  /** Where and under whom jobs run. */
  public record Place(Sandbox sandbox, JobUser user, String version) {}

  /** Time and chance. */
  public record World(Clock clock, SecureRandom random, Pause pause) {
    /** The real ones. */
    public static World real() {
      return new World(Clock.systemUTC(), new SecureRandom(), Pause.SLEEP);
    }
  }
}
