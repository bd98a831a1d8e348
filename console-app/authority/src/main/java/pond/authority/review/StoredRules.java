package pond.authority.review;

import java.util.Optional;
import pond.authority.store.Tx;

/**
 * The rules as they stand in table {@code setting}, where the admin file wins over the console;
 * what is not set is the default.
 */
final class StoredRules implements ReviewRules {
  @Override
  public boolean fourEyes(Tx tx) {
    return setting(tx, "review.four_eyes").map("true"::equals).orElse(false);
  }

  @Override
  public boolean mayAccept(Tx tx) {
    return setting(tx, "review.accept").map("operators"::equals).orElse(true);
  }

  private static Optional<String> setting(Tx tx, String key) {
    boolean there =
        tx.one(
                "SELECT 1 AS n FROM sqlite_master WHERE type='table' AND name='setting'",
                row -> true)
            .isPresent();
    return there
        ? tx.one(
                "SELECT coalesce(file_value, value) AS value FROM setting WHERE key=?",
                row -> row.optText("value"),
                key)
            .flatMap(value -> value)
        : Optional.empty();
  }
}
