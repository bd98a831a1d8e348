package pond.worker.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import pond.worker.ExitCode;
import pond.worker.ProblemException;
import pond.worker.config.HomeFinder;
import pond.worker.config.Overrides;
import pond.worker.config.Settings;
import pond.worker.config.SettingsLoader;
import pond.worker.home.WorkerHome;

/** What all commands share: where the home is, how to speak, how to fail. */
abstract class WorkerCommand implements Callable<Integer> {
  @Spec @Nullable CommandSpec spec;

  @Option(
      names = "--home",
      paramLabel = "DIR",
      description =
          "The worker's home. Default: POND_WORKER_HOME, else /var/lib/pond-worker when it is"
              + " writable, else ~/.local/share/pond-worker.")
  @Nullable Path home;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description =
          "Settings file. Default: POND_WORKER_CONFIG, else worker.json in the home, else"
              + " /etc/pond-worker/worker.json.")
  @Nullable Path config;

  @Option(names = "--json", description = "Answer as JSON on standard output.")
  boolean json;

  @Override
  public final Integer call() {
    Output output = output();
    try {
      return run(output).code();
    } catch (ProblemException e) {
      output.problem(e);
      return e.exit().code();
    } catch (IOException e) {
      ProblemException problem =
          new ProblemException(
              ExitCode.HOME_UNUSABLE,
              "HOME_UNUSABLE",
              "The worker's home could not be used: " + e.getMessage() + ".",
              "Check the owner, the rights and the free space of " + path() + ".");
      output.problem(problem);
      return problem.exit().code();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return ExitCode.UNEXPECTED.code();
    }
  }

  abstract ExitCode run(Output output) throws ProblemException, IOException, InterruptedException;

  final Output output() {
    var line = Objects.requireNonNull(spec).commandLine();
    return new Output(line.getOut(), line.getErr(), json);
  }

  final Map<String, String> environment() {
    return System.getenv();
  }

  final Path path() {
    boolean root = "root".equals(System.getProperty("user.name"));
    return new HomeFinder(environment(), Path.of(System.getProperty("user.home")), root)
        .find(Optional.ofNullable(home));
  }

  /** The home, made when it is missing. */
  final WorkerHome preparedHome() throws ProblemException {
    return new WorkerHome(path()).prepare();
  }

  final Settings settings(Overrides flags) throws ProblemException {
    return new SettingsLoader(environment(), path(), hostName()).load(flags);
  }

  final Optional<Path> configFlag() {
    return Optional.ofNullable(config);
  }

  static String hostName() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "worker";
    }
  }

  static String version() {
    String version = WorkerCli.class.getPackage().getImplementationVersion();
    return version == null ? "0-unpackaged" : version;
  }
}
