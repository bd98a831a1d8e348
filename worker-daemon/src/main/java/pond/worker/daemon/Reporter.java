package pond.worker.daemon;

import java.io.IOException;
import java.time.Instant;
import pond.model.statement.JobKey;
import pond.worker.daemon.HeldLeases.Held;
import pond.worker.sandbox.SandboxAvailability;
import pond.worker.status.StatusReport;

/** Says how the daemon is, for the status file. */
final class Reporter {
  private final DaemonTools tools;
  private final DaemonParts parts;
  private final Instant startedAt;

  Reporter(DaemonTools tools, DaemonParts parts) {
    this.tools = tools;
    this.parts = parts;
    this.startedAt = tools.world().clock().instant();
  }

  StatusReport report() {
    return report(parts.state().word(!parts.leases().all().isEmpty()));
  }

  StatusReport stopped() {
    return report("stopped");
  }

  private StatusReport report(String word) {
    return new StatusReport(
        ProcessHandle.current().pid(),
        tools.place().version(),
        word,
        tools.enrollment().orchestrator(),
        tools.enrollment().workerId(),
        tools.identity().fingerprint(),
        sandbox(),
        tools.settings().concurrency(),
        spooled(),
        startedAt,
        parts.state().lastContact(),
        parts.state().trouble(),
        parts.leases().all().stream().map(Reporter::job).toList(),
        tools.world().clock().instant());
  }

  private String sandbox() {
    return switch (parts.abilities().now().availability()) {
      case SandboxAvailability.Available yes -> "bubblewrap " + yes.version();
      case SandboxAvailability.Unavailable no -> no.reason();
    };
  }

  private int spooled() {
    try {
      return parts.outbox().spool().size();
    } catch (IOException e) {
      return -1;
    }
  }

  private static StatusReport.Job job(Held held) {
    return new StatusReport.Job(
        held.offer().leaseId(),
        held.since(),
        held.job().map(JobKey::runId),
        held.job().map(JobKey::stageId),
        held.job().map(JobKey::jobId));
  }
}
