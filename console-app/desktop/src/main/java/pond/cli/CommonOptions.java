package pond.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import pond.cli.show.Out;
import pond.client.ApiClient;
import pond.client.ClientFiles;

/** What every command understands. */
public final class CommonOptions {
  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

  @Option(
      names = "--home",
      paramLabel = "DIR",
      description = "The authority's home (default: $POND_HOME, else ~/.pond).")
  private @Nullable Path home;

  @Option(
      names = "--client",
      paramLabel = "DIR",
      description = "The folder of an operator identity (default: operator/ in the home).")
  private @Nullable Path client;

  @Option(names = "--json", description = "Print JSON on standard output.")
  private boolean json;

  /** The home: option, then environment, then the user's own folder. */
  public Path home() {
    if (home != null) {
      return home;
    }
    return Optional.ofNullable(System.getenv("POND_HOME"))
        .filter(text -> !text.isBlank())
        .map(Path::of)
        .orElseGet(() -> Path.of(System.getProperty("user.home"), ".pond"));
  }

  /** Where the identity of the person at this terminal is kept. */
  public ClientFiles clientFiles() {
    return new ClientFiles(client != null ? client : home().resolve("operator"));
  }

  /** The folder of an identity, when one was named. */
  public Optional<Path> client() {
    return Optional.ofNullable(client);
  }

  /** A client of the operator API. */
  public ApiClient connect() {
    return ApiClient.of(clientFiles());
  }

  /** Where results go. */
  public Out out() {
    if (spec == null) {
      throw new IllegalStateException("options are read before the command line was parsed");
    }
    PrintWriter results = spec.commandLine().getOut();
    return new Out(results, spec.commandLine().getErr(), json);
  }
}
