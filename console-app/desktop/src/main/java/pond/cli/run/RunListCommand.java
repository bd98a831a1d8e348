package pond.cli.run;

import java.time.Instant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import pond.cli.CommonOptions;
import pond.cli.show.Ago;
import pond.cli.show.Table;
import pond.client.Lists;
import pond.model.api.RunView;

/** Lists runs, newest first. */
@Command(name = "list", description = "Lists runs, newest first.", mixinStandardHelpOptions = true)
public final class RunListCommand implements Runnable {
  @Mixin private CommonOptions common = new CommonOptions();

  @Option(names = "--flagged", description = "Only runs with a flagged result.")
  private boolean flagged;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "50",
      description = "At most this many (default: ${DEFAULT-VALUE}).")
  private int limit = 50;

  @Override
  public void run() {
    Lists.Runs runs =
        common.connect().get("/v1/runs?flagged=" + flagged + "&limit=" + limit, Lists.Runs.class);
    Table table = new Table("RUN", "PROJECT", "STATE", "ATTESTATION", "STAGES", "SUBMITTED", "BY");
    for (RunView run : runs.items()) {
      String attestation =
          run.flagged() ? "FLAGGED" : run.attestationVerified() ? "verified" : "none yet";
      table.row(
          run.runId(),
          run.project(),
          run.state(),
          attestation,
          run.stages().size(),
          Ago.of(run.submittedAt(), Instant.now()),
          run.submittedBy());
    }
    String empty = flagged ? "No flagged runs." : "No runs yet. Submit one: pond run submit --help";
    common.out().result(runs, table.isEmpty() ? empty : table.toString());
  }
}
