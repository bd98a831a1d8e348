package pond.console.start;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What is found at the place where the console starts; decides the first screen. Pure but for the
 * look.
 */
enum Place {
  /** A remote authority, and an identity for it. */
  PAIRED,
  /** A remote authority, and no identity yet. */
  UNPAIRED,
  /** No vault: the first start. */
  EMPTY,
  /** A vault that needs a passphrase. */
  LOCKED,
  /** A vault with a key file. */
  KEYED;

  static Place of(ConsoleOptions options) {
    if (options.remote().isPresent()) {
      Path config = options.remote().get().resolve("client.json");
      return Files.exists(config) ? PAIRED : UNPAIRED;
    }
    if (Files.notExists(options.home().resolve("vault.json"))) {
      return EMPTY;
    }
    return keyFile(options) == null ? LOCKED : KEYED;
  }

  static @org.jspecify.annotations.Nullable Path keyFile(ConsoleOptions options) {
    Path usual = options.home().resolve("vault.key");
    return options.keyFile().orElse(Files.exists(usual) ? usual : null);
  }
}
