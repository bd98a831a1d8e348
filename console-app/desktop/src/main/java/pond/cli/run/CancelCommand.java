package pond.cli.run;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import pond.cli.CommonOptions;
import pond.model.api.Reason;
import pond.model.api.RunView;

/** Cancels a run: waiting stages at once, running jobs are told to stop. */
@Command(
    name = "cancel",
    description = "Cancels a run: waiting stages at once, running jobs are told to stop.",
    mixinStandardHelpOptions = true)
public final class CancelCommand implements Runnable {
  @Mixin private CommonOptions common = new CommonOptions();

  @Parameters(paramLabel = "RUN", description = "The run's id.")
  private String run = "";

  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      defaultValue = "",
      description = "For the audit log.")
  private String reason = "";

  @Override
  public void run() {
    RunView view =
        common.connect().post("/v1/runs/" + run + "/cancel", new Reason(reason), RunView.class);
    common.out().result(view, "Run " + view.runId() + " is " + view.state() + ".");
  }
}
