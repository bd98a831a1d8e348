package pond.cli.console;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import pond.cli.CommonOptions;
import pond.client.ClientException;
import pond.client.ExitCode;
import pond.console.link.Claim;
import pond.console.link.OneInstance;
import pond.console.route.Route;
import pond.console.start.ConsoleApp;
import pond.console.start.ConsoleOptions;

/** Starts the console. */
@Command(
    name = "console",
    description = "Starts the console, with authority and orchestrator inside unless --connect.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "The first start asks for a passphrase and an address. When the home is served already, the",
      "console joins that. A link given to a second console is handed to the one that runs."
    })
public final class ConsoleCommand implements Callable<Integer> {
  @Mixin private CommonOptions common = new CommonOptions();

  @Parameters(
      arity = "0..1",
      paramLabel = "LINK",
      description = "Where to go first, such as pond://workers.")
  private @Nullable String link;

  @Option(
      names = "--connect",
      description =
          "Use an authority elsewhere with the identity of --client (default: client/ in the home); pairs when there is none.")
  private boolean connect;

  @Option(
      names = "--key-file",
      paramLabel = "FILE",
      description = "Unlock the vault with a key file instead of a passphrase.")
  private @Nullable Path keyFile;

  @Option(
      names = "--listen",
      paramLabel = "HOST:PORT",
      description = "Where workers connect (default: as chosen at the first start).")
  private @Nullable String listen;

  @Option(
      names = "--api-listen",
      paramLabel = "HOST:PORT",
      description = "Where the operator API listens (default: 127.0.0.1:7444).")
  private @Nullable String apiListen;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      split = ",",
      description = "A DNS name or address workers use to reach this machine; may be repeated.")
  private List<String> names = new ArrayList<>();

  @Option(
      names = "--language",
      paramLabel = "TAG",
      description = "Language of the screens: en or de (default: as set, else the system's).")
  private @Nullable String language;

  @Option(
      names = "--config",
      paramLabel = "DIR",
      description = "Where the console keeps its own settings (default: by the system's habit).")
  private @Nullable Path config;

  @Override
  public Integer call() throws IOException {
    ConsoleOptions options = options();
    switch (OneInstance.claim(options.config(), options.link())) {
      case Claim.First first -> ConsoleApp.launchWith(options, first.instance());
      case Claim.HandedOver handed ->
          common.out().remark("A console runs already and was brought to the front.");
      case Claim.NoAnswer silent ->
          throw new ClientException(
              ExitCode.HOME_IN_USE,
              "CONSOLE_SILENT",
              "Another console runs with " + options.config() + " and does not answer.",
              "Close it, or start this one with another --config.");
    }
    return ExitCode.OK;
  }

  private ConsoleOptions options() {
    return new ConsoleOptions(
        common.home(),
        connect
            ? Optional.of(common.client().orElse(common.home().resolve("client")))
            : Optional.empty(),
        Optional.ofNullable(keyFile),
        config == null ? ConfigFolder.usual() : config,
        route(),
        Optional.ofNullable(language).map(Locale::forLanguageTag),
        new ConsoleOptions.ListenOn(
            Optional.ofNullable(listen), Optional.ofNullable(apiListen), names));
  }

  private Optional<Route> route() {
    if (link == null) {
      return Optional.empty();
    }
    Optional<Route> route = Route.parse(link);
    if (route.isEmpty()) {
      throw new ClientException(
          ExitCode.USAGE,
          "LINK_INVALID",
          "That is not a link of Pond.",
          "Write it as the console copies it, such as pond://workers or pond://runs/RUN.");
    }
    return route;
  }
}
