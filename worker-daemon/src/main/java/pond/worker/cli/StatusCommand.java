package pond.worker.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import pond.worker.ExitCode;
import pond.worker.home.HomeLock;
import pond.worker.home.WorkerHome;
import pond.worker.status.StatusFile;
import pond.worker.status.StatusReport;

/** Says how the worker on this home is. */
@Command(
    name = "status",
    description =
        "Say whether a worker runs on this home, and what it does. Exit code 5: none runs.",
    mixinStandardHelpOptions = true)
final class StatusCommand extends WorkerCommand {
  /** The answer for scripts; {@code last} is what the running or last worker wrote. */
  record Answer(boolean running, Optional<StatusReport> last) {}

  @Option(
      names = {"-q", "--quiet"},
      description = "Print nothing; the exit code answers.")
  boolean quiet;

  @Override
  ExitCode run(Output output) throws IOException {
    WorkerHome where = new WorkerHome(path());
    boolean running = Files.exists(where.lock()) && HomeLock.isHeld(where.lock());
    Optional<StatusReport> last =
        Files.exists(where.status()) ? new StatusFile(where.status()).read() : Optional.empty();
    if (!quiet) {
      output.result(new Answer(running, last), describe(running, last));
    }
    return running ? ExitCode.OK : ExitCode.NOT_RUNNING;
  }

  private String describe(boolean running, Optional<StatusReport> last) {
    if (!running) {
      return "No worker runs on " + path() + ". Start it with: pond-worker run";
    }
    return last.map(StatusCommand::describe).orElse("The worker is starting.");
  }

  private static String describe(StatusReport report) {
    StringBuilder text = new StringBuilder();
    line(text, "state", report.state() + report.trouble().map(why -> " (" + why + ")").orElse(""));
    line(text, "worker", report.workerId() + "  " + report.fingerprint().shortText());
    line(text, "orchestrator", report.orchestrator());
    line(text, "last contact", report.lastContact().map(StatusCommand::ago).orElse("never"));
    line(text, "sandbox", report.sandbox());
    line(text, "jobs", report.jobs().size() + " of " + report.concurrency());
    for (StatusReport.Job job : report.jobs()) {
      String name =
          job.runId()
              .map(run -> run + " " + job.stageId().map(Object::toString).orElse(""))
              .orElse("");
      line(text, "", (job.leaseId() + " " + name + ", " + ago(job.since())).strip());
    }
    if (report.spooled() > 0) {
      line(text, "spool", report.spooled() + " results not yet acknowledged");
    }
    return text.toString().stripTrailing();
  }

  private static void line(StringBuilder text, String name, String value) {
    text.append("%-13s %s%n".formatted(name, value));
  }

  private static String ago(Instant at) {
    long seconds = Math.max(0, Duration.between(at, Clock.systemUTC().instant()).toSeconds());
    return seconds < 120 ? seconds + " s ago" : seconds / 60 + " min ago";
  }
}
