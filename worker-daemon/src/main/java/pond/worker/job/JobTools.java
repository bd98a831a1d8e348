package pond.worker.job;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import pond.model.sandbox.SandboxProfile;
import pond.worker.config.Settings;
import pond.worker.deliver.Outbox;
import pond.worker.home.NonceBook;
import pond.worker.home.WorkerIdentity;
import pond.worker.link.Orchestrator;
import pond.worker.link.Persistence;
import pond.worker.sandbox.JobUser;
import pond.worker.sandbox.Sandbox;
import pond.worker.trust.OrderCheck;
import pond.worker.trust.Standing;

/** What all jobs of one daemon share. */
public record JobTools(
    WorkerIdentity identity,
    OrderCheck check,
    Supplier<Standing> standing,
    NonceBook nonces,
    Link link,
    Machine machine,
    Outbox outbox,
    JobEvents events) {
  /**
   * The way to the orchestrator.
   *
   * @param inTime false once the daemon has no more time for anything
   */
  public record Link(Orchestrator orchestrator, Persistence persistence, BooleanSupplier inTime) {}

  /**
   * This machine.
   *
   * @param sandbox runs every confined profile
   * @param unconfined runs profile none, after {@link OrderCheck} has allowed it
   */
  public record Machine(
      Sandbox sandbox,
      Sandbox unconfined,
      Supplier<Ability> ability,
      JobUser user,
      Path jobs,
      Path transfers,
      Settings settings,
      String version,
      Clock clock,
      SecureRandom random) {
    Sandbox runner(SandboxProfile profile) {
      return profile.confines() ? sandbox : unconfined;
    }
  }
}
