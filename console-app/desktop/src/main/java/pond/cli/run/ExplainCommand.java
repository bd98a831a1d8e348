package pond.cli.run;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import pond.cli.CommonOptions;
import pond.cli.show.Table;
import pond.client.Lists;
import pond.model.api.RuleView;

/** Says which worker may take a stage, and by which rule the others may not. */
@Command(
    name = "explain",
    description = "Says which worker may take a stage, and by which rule the others may not.",
    mixinStandardHelpOptions = true)
public final class ExplainCommand implements Runnable {
  @Mixin private CommonOptions common = new CommonOptions();

  @Parameters(index = "0", paramLabel = "RUN", description = "The run's id.")
  private String run = "";

  @Parameters(index = "1", paramLabel = "STAGE", description = "The stage's id.")
  private String stage = "";

  @Override
  public void run() {
    String path = "/v1/runs/" + run + "/stages/" + stage + "/explain";
    Lists.Rules rules = common.connect().get(path, Lists.Rules.class);
    Table table = new Table("WORKER", "NAME", "MAY TAKE IT", "RULE", "WHY");
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
