package pond.cli.run;

import java.util.List;
import pond.cli.show.Inert;
import pond.cli.show.Table;
import pond.client.ExitCode;
import pond.model.api.AttemptView;
import pond.model.api.FindingView;
import pond.model.api.RunView;
import pond.model.api.StageView;

/**
 * A run in words. Outcome (what the job did) and verdict (can it be believed) are always told
 * apart.
 */
final class RunText {
  private RunText() {}

  static boolean isSettled(RunView run) {
    return !run.state().equals("queued") && !run.state().equals("running");
  }

  static int exitCode(RunView run) {
    return switch (run.state()) {
      case "succeeded" -> run.attestationVerified() ? ExitCode.OK : ExitCode.RUN_HELD;
      case "held" -> ExitCode.RUN_HELD;
      default -> ExitCode.RUN_FAILED;
    };
  }

  /** Stages that no worker may take, with the reason. */
  static List<String> waiting(RunView run) {
    return run.stages().stream()
        .filter(stage -> stage.state().equals("ready") && stage.why().isPresent())
        .map(stage -> "Stage " + stage.stageId() + ": " + Inert.line(stage.why().orElse("")))
        .toList();
  }

  static String full(RunView run) {
    StringBuilder text = new StringBuilder();
    text.append("run ")
        .append(run.runId())
        .append(" of ")
        .append(run.project())
        .append(": ")
        .append(run.state());
    text.append("\nattestation_verified: ").append(run.attestationVerified()).append('\n');
    run.stages().forEach(stage -> stage(text, stage));
    return text.toString();
  }

  private static void stage(StringBuilder text, StageView stage) {
    text.append("\nstage ").append(stage.stageId()).append(": ").append(stage.state());
    text.append(" (tier ")
        .append(stage.tier())
        .append(", profile ")
        .append(stage.profile())
        .append(")\n");
    stage.why().ifPresent(why -> text.append("  ").append(Inert.line(why)).append('\n'));
    stage.attempts().forEach(attempt -> text.append(attempt(attempt).indent(2)));
  }

  private static String attempt(AttemptView a) {
    Table table =
        new Table("attempt " + a.attempt(), "on " + a.workerName() + " (" + a.workerId() + ")");
    table.row("outcome", a.outcome().orElse(a.state()) + a.detail().map(d -> ": " + d).orElse(""));
    table.row("verdict", a.verdict().orElse("none yet"));
    table.row("job_id", a.jobId());
    table.row("input_sha", a.inputSha());
    table.row("output_sha", a.outputSha().orElse("-"));
    table.row("rc", a.rc().map(String::valueOf).orElse("-"));
    a.sandbox().ifPresent(sandbox -> table.row("sandbox", sandbox));
    a.durationMs().ifPresent(ms -> table.row("duration", ms + " ms"));
    for (FindingView finding : a.findings()) {
      table.row(finding.reason(), finding.sentence());
      table.row(
          "  " + finding.field(),
          "expected " + finding.expected() + ", attested " + finding.attested());
    }
    return table.toString();
  }
}
