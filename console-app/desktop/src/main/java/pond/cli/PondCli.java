package pond.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import pond.cli.audit.AuditCommand;
import pond.cli.code.CodesCommand;
import pond.cli.code.MintCommand;
import pond.cli.console.ConsoleCommand;
import pond.cli.desk.EventsCommand;
import pond.cli.desk.OverviewCommand;
import pond.cli.desk.SettingsCommand;
import pond.cli.desk.TenantsCommand;
import pond.cli.people.MeCommand;
import pond.cli.people.PairCommand;
import pond.cli.people.PeopleCommand;
import pond.cli.review.ReviewCommand;
import pond.cli.run.RunCommand;
import pond.cli.serve.ServeCommand;
import pond.cli.verify.VerifyCommand;
import pond.cli.worker.PoolsCommand;
import pond.cli.worker.WorkersCommand;

/** The operator's program. */
@Command(
    name = "pond",
    description = "Runs agent jobs on machines that are not fully trusted.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = {
      ConsoleCommand.class,
      ServeCommand.class,
      MintCommand.class,
      CodesCommand.class,
      WorkersCommand.class,
      PoolsCommand.class,
      RunCommand.class,
      ReviewCommand.class,
      VerifyCommand.class,
      AuditCommand.class,
      EventsCommand.class,
      PeopleCommand.class,
      PairCommand.class,
      MeCommand.class,
      OverviewCommand.class,
      TenantsCommand.class,
      SettingsCommand.class
    },
    footerHeading = "%nExit codes: ",
    footer = {
      "0 ok, 2 usage, 3 run failed, 4 run held by a flagged result, 5 verification failed,",
      "64 input invalid, 65 refused, 66 no identity, 69 unreachable, 73 home in use, 74 storage, 75 try again,",
      "77 not authorised, 78 another authority, 79 vault locked, 1 anything else."
    })
public final class PondCli implements Runnable {
  @Spec private CommandSpec spec;

  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  /** The command line with Pond's error reporting. */
  public static CommandLine commandLine() {
    CommandLine line = new CommandLine(new PondCli());
    line.setExecutionExceptionHandler(new ErrorReport());
    line.setCaseInsensitiveEnumValuesAllowed(true);
    return line;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Name a command.");
  }
}
