package pond.console.start;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import pond.console.route.Route;

/**
 * How the console was asked to start.
 *
 * @param home the authority's home; used when no remote authority is named
 * @param remote the folder of a person's client identity for a remote authority
 * @param keyFile unlocks the vault without a passphrase
 * @param config where the console keeps its own settings
 * @param link where to go first
 * @param locale the language, when one was asked for
 */
public record ConsoleOptions(
    Path home,
    Optional<Path> remote,
    Optional<Path> keyFile,
    Path config,
    Optional<Route> link,
    Optional<Locale> locale,
    ListenOn listen) {
  public ConsoleOptions {
    Objects.requireNonNull(home);
    Objects.requireNonNull(remote);
    Objects.requireNonNull(keyFile);
    Objects.requireNonNull(config);
    Objects.requireNonNull(link);
    Objects.requireNonNull(locale);
    Objects.requireNonNull(listen);
  }

  /**
   * Where an embedded authority listens.
   *
   * @param workers HOST:PORT; absent means what was chosen at the first set-up
   * @param operators HOST:PORT of the operator API
   * @param names more names by which workers reach this machine
   */
  public record ListenOn(
      Optional<String> workers, Optional<String> operators, java.util.List<String> names) {
    public ListenOn {
      names = java.util.List.copyOf(names);
    }
  }
}
