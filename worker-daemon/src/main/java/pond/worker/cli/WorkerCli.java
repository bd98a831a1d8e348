package pond.worker.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code pond-worker}. */
@Command(
    name = "pond-worker",
    description = "Runs the jobs of one Pond authority on this machine.",
    mixinStandardHelpOptions = true,
    versionProvider = WorkerCli.Version.class,
    subcommands = {
      FingerprintCommand.class,
      EnrollCommand.class,
      RunCommand.class,
      StatusCommand.class,
      DoctorCommand.class,
      CommandLine.HelpCommand.class
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done, or nothing to do",
      "1:something broke that Pond did not expect",
      "2:the command line is wrong",
      "3:doctor found something to fix",
      "4:not enrolled, or the enrollment was revoked",
      "5:no worker runs on this home (status)",
      "64:worker.json or a setting is invalid",
      "65:the enrollment code is invalid, expired, used or revoked",
      "66:the key files are missing, damaged or readable by others",
      "69:the orchestrator cannot be reached; try again",
      "73:the home cannot be written, or another worker runs on it",
      "75:the orchestrator asks for patience; try again",
      "77:refused: this worker's keys are not the ones the operator expects",
      "78:who answered is not the pinned orchestrator, or belongs to another authority"
    })
public final class WorkerCli implements Runnable {
  @Spec private @Nullable CommandSpec spec;

  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  /** The command line with all its commands; every one has the list of exit codes in its help. */
  static CommandLine commandLine() {
    CommandLine line = new CommandLine(new WorkerCli());
    var usage = line.getCommandSpec().usageMessage();
    for (CommandLine command : line.getSubcommands().values()) {
      command.getCommandSpec().usageMessage().exitCodeListHeading(usage.exitCodeListHeading());
      command.getCommandSpec().usageMessage().exitCodeList(usage.exitCodeList());
    }
    return line.setCaseInsensitiveEnumValuesAllowed(false);
  }

  @Override
  public void run() {
    throw new ParameterException(
        java.util.Objects.requireNonNull(spec).commandLine(), "Name a command.");
  }

  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = WorkerCli.class.getPackage().getImplementationVersion();
      return new String[] {"pond-worker " + (version == null ? "(not packaged)" : version)};
    }
  }
}
