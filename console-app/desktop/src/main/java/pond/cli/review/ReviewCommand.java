package pond.cli.review;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Groups what is done with flagged results. */
@Command(
    name = "review",
    description = "Looks at flagged results and decides on them.",
    mixinStandardHelpOptions = true,
    subcommands = {
      ReviewListCommand.class,
      ReviewShowCommand.class,
      ReviewActions.Assign.class,
      ReviewActions.Note.class,
      ReviewActions.Snooze.class,
      DecideCommand.class
    })
public final class ReviewCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Name what to do with reviews, such as list or decide.");
  }
}
