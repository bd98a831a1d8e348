package pond.serve;

import java.nio.file.Files;
import pond.authority.home.AuthorityHome;
import pond.client.ClientException;
import pond.client.ExitCode;

/** Looks at a home before it is started. */
public final class StoreCheck {
  private StoreCheck() {}

  /** A vault without its store would silently start with no pins and an empty audit log. */
  public static void require(AuthorityHome home) {
    if (Files.exists(home.vaultFile()) && Files.notExists(home.database())) {
      throw new ClientException(
          ExitCode.STORAGE,
          "STORE_MISSING",
          "This home has a vault but its store " + home.database() + " is gone.",
          "Restore pond.db from a backup. To start over, use a new --home.");
    }
  }
}
