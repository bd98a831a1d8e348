package pond.cli.run;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Groups what is done with runs. */
@Command(
    name = "run",
    description = "Submits runs, follows them, shows and exports them.",
    mixinStandardHelpOptions = true,
    subcommands = {
      SubmitCommand.class,
      RunListCommand.class,
      RunShowCommand.class,
      LogsCommand.class,
      OutputsCommand.class,
      ExplainCommand.class,
      CancelCommand.class,
      ExportCommand.class
    })
public final class RunCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Name what to do with runs, such as submit or list.");
  }
}
