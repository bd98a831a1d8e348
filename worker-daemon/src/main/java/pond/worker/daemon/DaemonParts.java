package pond.worker.daemon;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import pond.model.seal.Identity;
import pond.worker.ProblemException;
import pond.worker.config.Settings;
import pond.worker.deliver.Delivery;
import pond.worker.deliver.Outbox;
import pond.worker.deliver.ResultSpool;
import pond.worker.home.EnrollmentStore;
import pond.worker.home.NonceBook;
import pond.worker.job.JobTools;
import pond.worker.job.Unconfined;
import pond.worker.link.Pause;
import pond.worker.link.Persistence;
import pond.worker.trust.OrderCheck;
import pond.worker.trust.SnapshotCheck;
import pond.worker.trust.Standing;
import pond.worker.trust.WorkerSelf;

/** Puts a daemon together. */
record DaemonParts(
    HeldLeases leases,
    DaemonState state,
    TrustState trust,
    Abilities abilities,
    NonceBook nonces,
    Outbox outbox,
    JobTools jobTools) {
  private static final Duration NAP = Duration.ofMillis(500);

  static DaemonParts make(DaemonTools tools, BooleanSupplier inTime)
      throws ProblemException, IOException, InterruptedException {
    Settings settings = tools.settings();
    var clock = tools.world().clock();
    HeldLeases leases = new HeldLeases(settings.concurrency());
    TrustState trust =
        TrustState.load(
            new SnapshotCheck(tools.enrollment().root()), new EnrollmentStore(tools.home()));
    Abilities abilities =
        new Abilities(tools.place().sandbox(), settings.policy().allowUnconfined(), clock);
    NonceBook nonces = NonceBook.open(tools.home().nonces(), clock);
    Persistence persistence =
        Persistence.unattended(shortened(tools.world().pause(), inTime), tools.world().random());
    Outbox outbox =
        new Outbox(
            ResultSpool.open(tools.home().spool()),
            new Delivery(tools.orchestrator(), persistence),
            inTime);
    JobTools jobTools =
        new JobTools(
            tools.identity(),
            check(tools),
            () -> standing(clock.instant(), trust, nonces, abilities),
            nonces,
            new JobTools.Link(tools.orchestrator(), persistence, inTime),
            machine(tools, abilities),
            outbox,
            new HeldEvents(leases, tools.events()));
    return new DaemonParts(
        leases, new DaemonState(clock), trust, abilities, nonces, outbox, jobTools);
  }

  /** A long wait between two tries ends soon after the daemon's time is up. */
  private static Pause shortened(Pause pause, BooleanSupplier inTime) {
    return time -> {
      Duration left = time;
      while (left.isPositive() && inTime.getAsBoolean()) {
        Duration nap = left.compareTo(NAP) > 0 ? NAP : left;
        pause.pause(nap);
        left = left.minus(nap);
      }
    };
  }

  private static OrderCheck check(DaemonTools tools) {
    return new OrderCheck(
        new WorkerSelf(
            tools.enrollment().root(),
            tools.enrollment().workerId(),
            tools.identity().fingerprint()),
        Identity.of(tools.identity().sealing().privateKey()),
        tools.settings().policy());
  }

  private static Standing standing(
      Instant now, TrustState trust, NonceBook nonces, Abilities abilities) {
    return new Standing(
        now, trust.snapshot(), nonces::contains, profile -> abilities.now().unproved(profile));
  }

  private static JobTools.Machine machine(DaemonTools tools, Abilities abilities) {
    return new JobTools.Machine(
        tools.place().sandbox(),
        new Unconfined(tools.world().clock(), tools.place().user()),
        abilities::now,
        tools.place().user(),
        jobs(tools),
        tools.home().transfer(),
        tools.settings(),
        tools.place().version(),
        tools.world().clock(),
        tools.world().random());
  }

  private static Path jobs(DaemonTools tools) {
    return tools.settings().host().jobsDir().orElse(tools.home().jobs());
  }
}
