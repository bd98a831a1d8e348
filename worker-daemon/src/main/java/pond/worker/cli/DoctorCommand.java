package pond.worker.cli;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import pond.worker.ExitCode;
import pond.worker.ProblemException;
import pond.worker.config.Overrides;
import pond.worker.config.Settings;
import pond.worker.doctor.Check;
import pond.worker.doctor.HomeChecks;
import pond.worker.doctor.MachineChecks;
import pond.worker.doctor.NetworkChecks;
import pond.worker.doctor.SandboxCheck;
import pond.worker.home.Enrollment;
import pond.worker.home.EnrollmentStore;
import pond.worker.home.IdentityStore;
import pond.worker.home.WorkerHome;
import pond.worker.home.WorkerIdentity;
import pond.worker.link.Orchestrator;

/** Looks at everything a worker needs and says what to fix. */
@Command(
    name = "doctor",
    description = "Check this machine, the home, the way to the orchestrator and the sandbox.",
    mixinStandardHelpOptions = true)
final class DoctorCommand extends WorkerCommand {
  /** The answer for scripts. */
  record Answer(boolean healthy, List<Check> checks) {}

  @Option(names = "--offline", description = "Leave the network out.")
  boolean offline;

  @Override
  ExitCode run(Output output) throws ProblemException, IOException, InterruptedException {
    List<Check> checks = checks(new WorkerHome(path()));
    boolean healthy = checks.stream().noneMatch(check -> check.word() == Check.Word.FAIL);
    StringBuilder text = new StringBuilder();
    for (Check check : checks) {
      text.append("%s  %-16s %s%n".formatted(check.word().shown(), check.id(), check.finding()));
      if (check.word() != Check.Word.OK && !check.fix().isEmpty()) {
        text.append("%24sfix: %s%n".formatted("", check.fix()));
      }
    }
    output.result(new Answer(healthy, checks), text.toString().stripTrailing());
    return healthy ? ExitCode.OK : ExitCode.DOCTOR_FAILED;
  }

  private List<Check> checks(WorkerHome where) throws IOException, InterruptedException {
    HomeChecks homeChecks = new HomeChecks(where, Clock.systemUTC());
    IdentityStore identities = new IdentityStore(where.keys());
    EnrollmentStore enrollments = new EnrollmentStore(where);
    List<Check> checks = new ArrayList<>(MachineChecks.all(where.root()));
    checks.addAll(homeChecks.folders());
    checks.add(homeChecks.keys(identities::load));
    checks.add(homeChecks.enrolled(enrollments::load));
    try {
      Settings settings = settings(Overrides.NONE);
      checks.add(Check.ok("config", "valid"));
      checks.add(SandboxCheck.of(Sandboxes.confined(where, settings)));
      network(identities.load(), enrollments.load(), checks);
    } catch (ProblemException e) {
      checks.add(Check.fail("config", e.getMessage(), e.fix()));
    }
    checks.add(homeChecks.contact());
    return checks;
  }

  private void network(
      Optional<WorkerIdentity> identity, Optional<Enrollment> enrollment, List<Check> checks)
      throws InterruptedException {
    if (offline || identity.isEmpty() || enrollment.isEmpty()) {
      return;
    }
    try (Orchestrator orchestrator = Links.pinned(enrollment.get(), identity.get())) {
      checks.addAll(new NetworkChecks(orchestrator, Clock.systemUTC()).all());
    }
  }
}
