package pond.cli.worker;

import java.time.Instant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import pond.cli.CommonOptions;
import pond.cli.show.Ago;
import pond.cli.show.Table;
import pond.client.Lists;
import pond.model.api.review.WorkerResult;

/** The last results of one worker and what became of them. */
@Command(
    name = "results",
    description = "Shows the last results of a worker, newest first.",
    mixinStandardHelpOptions = true)
final class WorkerResultsCommand implements Runnable {
  @Mixin private CommonOptions common = new CommonOptions();

  @Parameters(paramLabel = "WORKER", description = "The worker's id.")
  private String worker = "";

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "50",
      description = "At most this many (default: ${DEFAULT-VALUE}).")
  private int limit = 50;

  @Override
  public void run() {
    Lists.WorkerResults results =
        common
            .connect()
            .get("/v1/workers/" + worker + "/results?limit=" + limit, Lists.WorkerResults.class);
    Table table =
        new Table("RUN", "STAGE", "ATTEMPT", "VERDICT", "REASONS", "OUTCOME", "RC", "CAME");
    for (WorkerResult r : results.items()) {
      table.row(
          r.runId(),
          r.stageId(),
          r.attempt(),
          r.late() ? r.verdict() + ", late" : r.verdict(),
          String.join(",", r.reasons()),
          r.outcome().orElse("not readable"),
          r.rc().map(String::valueOf).orElse("none"),
          Ago.of(r.at(), Instant.now()));
    }
    common.out().result(results, table.isEmpty() ? "No results yet." : table.toString());
  }
}
