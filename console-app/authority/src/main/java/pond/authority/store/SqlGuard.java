package pond.authority.store;

import java.util.regex.Pattern;

/**
 * Keeps a work inside its own savepoint: a statement that ends or opens a transaction, attaches
 * another file or changes a setting would reach the other works of the same commit.
 */
final class SqlGuard {
  private static final Pattern FORBIDDEN_START =
      Pattern.compile(
          "^\\s*(BEGIN|COMMIT|END|SAVEPOINT|RELEASE|ATTACH|DETACH|PRAGMA|VACUUM)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern FORBIDDEN_WORD =
      Pattern.compile("\\bROLLBACK\\b|;", Pattern.CASE_INSENSITIVE);

  private SqlGuard() {}

  /** Called once per distinct text, when it is prepared. */
  static void check(String sql) {
    if (FORBIDDEN_START.matcher(sql).find() || FORBIDDEN_WORD.matcher(sql).find()) {
      throw new IllegalArgumentException("One plain statement without ';' is expected: " + sql);
    }
  }
}
