package pond.console.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import pond.authority.home.AuthorityHome;
import pond.authority.home.HomeInUseException;

/**
 * What is found at the place where the console starts; decides the first screen. Pure but for the
 * look.
 */
enum Place {
  /** A remote authority, and an identity for it. */
  PAIRED,
  /** A remote authority, and no identity yet. */
  UNPAIRED,
  /** The home is served already, by another program of this person. */
  RUNNING,
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
    if (isHeld(options.home())) {
      return RUNNING;
    }
    return keyFile(options) == null ? LOCKED : KEYED;
  }

  /** The lock and not a file that says so: such a file outlives a process that was killed. */
  private static boolean isHeld(Path home) {
    try (AuthorityHome free = AuthorityHome.open(home)) {
      return free.vaultFile() == null;
    } catch (HomeInUseException e) {
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  static @org.jspecify.annotations.Nullable Path keyFile(ConsoleOptions options) {
    Path usual = options.home().resolve("vault.key");
    return options.keyFile().orElse(Files.exists(usual) ? usual : null);
  }
}
