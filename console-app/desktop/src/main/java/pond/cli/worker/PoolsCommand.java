package pond.cli.worker;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import pond.cli.CommonOptions;
import pond.cli.show.Table;
import pond.client.Lists;
import pond.model.api.PoolView;
import pond.model.api.RuleView;
import pond.model.api.desk.ExplainRequest;
import pond.model.api.desk.MatrixCell;
import pond.model.api.desk.MatrixRow;
import pond.model.api.desk.MatrixView;

/** Shows pools with their workers and waiting work, and which work can run where. */
@Command(
    name = "pools",
    description = "Shows pools with their workers and waiting work.",
    mixinStandardHelpOptions = true,
    subcommands = {PoolsCommand.Matrix.class, PoolsCommand.Explain.class})
public final class PoolsCommand implements Runnable {
  @Mixin private CommonOptions common = new CommonOptions();

  @Override
  public void run() {
    Lists.Pools pools = common.connect().get("/v1/pools", Lists.Pools.class);
    Table table = new Table("POOL", "WORKERS", "ONLINE", "READY JOBS", "LEASED JOBS");
    for (PoolView pool : pools.items()) {
      table.row(pool.pool(), pool.workers(), pool.online(), pool.ready(), pool.leased());
    }
    common.out().result(pools, table.toString());
  }

  /** Which kind of work can run in which pool. */
  @Command(
      name = "matrix",
      description = "Shows which kind of work can run in which pool.",
      mixinStandardHelpOptions = true)
  static final class Matrix implements Runnable {
    @Mixin private CommonOptions common = new CommonOptions();

    @Override
    public void run() {
      MatrixView matrix = common.connect().get("/v1/placement/matrix", MatrixView.class);
      Table table = new Table("TIER", "PROFILE", "POOL", "CAN RUN", "MACHINES NOW", "WHY");
      for (MatrixRow row : matrix.rows()) {
        for (MatrixCell cell : row.cells()) {
          table.row(
              row.tier(),
              row.profile(),
              cell.pool(),
              cell.can() ? "yes" : "no",
              cell.eligible(),
              cell.sentence());
        }
      }
      common.out().result(matrix, table.toString());
    }
  }

  /** Which worker could take a job that does not exist. */
  @Command(
      name = "explain",
      description = "Says which worker could take a job, and by which rule the others could not.",
      mixinStandardHelpOptions = true)
  static final class Explain implements Runnable {
    @Mixin private CommonOptions common = new CommonOptions();

    @Option(
        names = "--tier",
        paramLabel = "TIER",
        defaultValue = "trusted",
        description = "trusted, byo or any (default: ${DEFAULT-VALUE}).")
    private String tier = "trusted";

    @Option(
        names = "--profile",
        paramLabel = "PROFILE",
        defaultValue = "untrusted-code-write",
        description = "The sandbox profile (default: ${DEFAULT-VALUE}).")
    private String profile = "untrusted-code-write";

    @Option(
        names = "--project",
        required = true,
        paramLabel = "PROJECT",
        description = "Whose job it would be.")
    private String project = "";

    @Option(names = "--tag", paramLabel = "TAG", description = "A tag it would also require.")
    private List<String> tags = new ArrayList<>();

    @Override
    public void run() {
      Lists.Rules rules =
          common
              .connect()
              .post(
                  "/v1/placement/explain",
                  new ExplainRequest(tier, profile, project, tags),
                  Lists.Rules.class);
      Table table = new Table("WORKER", "NAME", "COULD TAKE IT", "RULE", "WHY");
      for (RuleView rule : rules.items()) {
        table.row(
            rule.workerId(),
            rule.workerName(),
            rule.eligible() ? "yes" : "no",
            rule.rule(),
            rule.sentence());
      }
      common.out().result(rules, table.isEmpty() ? "No worker is enrolled." : table.toString());
    }
  }
}
