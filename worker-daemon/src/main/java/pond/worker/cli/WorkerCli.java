package pond.worker.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "pond-worker",
    description = "Runs the jobs of one Pond authority on this machine.",
    mixinStandardHelpOptions = true,
    versionProvider = WorkerCli.Version.class)
public final class WorkerCli implements Runnable {
  @Spec private CommandSpec spec;

  public static void main(String[] args) {
    System.exit(new CommandLine(new WorkerCli()).execute(args));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Name a command.");
  }

  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = WorkerCli.class.getPackage().getImplementationVersion();
      return new String[] {"pond-worker " + (version == null ? "(not packaged)" : version)};
    }
  }
}
