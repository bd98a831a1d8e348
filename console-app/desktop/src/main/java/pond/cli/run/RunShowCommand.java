package pond.cli.run;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import pond.cli.CommonOptions;
import pond.model.api.RunView;

/** Shows one run with its stages, attempts and verdicts. */
@Command(
    name = "show",
    description = "Shows one run with its stages, attempts and verdicts.",
    mixinStandardHelpOptions = true)
public final class RunShowCommand implements Runnable {
  @Mixin private CommonOptions common = new CommonOptions();

  @Parameters(paramLabel = "RUN", description = "The run's id.")
  private String run = "";

  @Override
  public void run() {
    RunView view = common.connect().get("/v1/runs/" + run, RunView.class);
    common.out().result(view, RunText.full(view));
  }
}
