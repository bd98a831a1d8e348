package pond.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "pond",
    description = "Runs agent jobs on machines that are not fully trusted.",
    mixinStandardHelpOptions = true,
    versionProvider = PondCli.Version.class)
public final class PondCli implements Runnable {
  @Spec private CommandSpec spec;

  public static void main(String[] args) {
    System.exit(new CommandLine(new PondCli()).execute(args));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Name a command.");
  }

  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = PondCli.class.getPackage().getImplementationVersion();
      return new String[] {"pond " + (version == null ? "(not packaged)" : version)};
    }
  }
}
