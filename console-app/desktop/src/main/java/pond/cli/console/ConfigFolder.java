package pond.cli.console;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Where programs keep a person's settings on this system. */
final class ConfigFolder {
  private ConfigFolder() {}

  static Path usual() {
    Path user = Path.of(System.getProperty("user.home"));
    String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    if (os.startsWith("windows")) {
      return variable("APPDATA").orElse(user).resolve("Pond");
    }
    if (os.startsWith("mac")) {
      return user.resolve("Library/Application Support/Pond");
    }
    return variable("XDG_CONFIG_HOME").orElse(user.resolve(".config")).resolve("pond");
  }

  private static Optional<Path> variable(String name) {
    return Optional.ofNullable(System.getenv(name)).filter(text -> !text.isBlank()).map(Path::of);
  }
}
