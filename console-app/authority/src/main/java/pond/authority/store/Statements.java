package pond.authority.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What may be a statement of a work, and which values may go into it. */
final class Statements {
  private static final Pattern ALLOWED_START =
      Pattern.compile(
          "^\\s*(SELECT|INSERT|UPDATE|DELETE|WITH|EXPLAIN)\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern FORBIDDEN =
      Pattern.compile("\\bROLLBACK\\b|;", Pattern.CASE_INSENSITIVE);

  private Statements() {}

  /**
   * Keeps a work inside its own savepoint: a statement that ends or opens a transaction, attaches
   * another file or changes a setting would reach the other works of the same commit. Called once
   * per distinct text, when it is prepared.
   */
  static void check(String sql) {
    if (!ALLOWED_START.matcher(sql).find() || FORBIDDEN.matcher(sql).find()) {
      throw new IllegalArgumentException(
          "One SELECT, INSERT, UPDATE, DELETE or WITH without ';' is expected: " + sql);
    }
  }

  /** Binds all arguments and returns about how many bytes they hold. */
  static long bind(PreparedStatement statement, @Nullable Object[] args) throws SQLException {
    long bytes = 0;
    for (int i = 0; i < args.length; i++) {
      bytes += bindOne(statement, i + 1, args[i]);
    }
    return bytes;
  }

  private static long bindOne(PreparedStatement statement, int index, @Nullable Object arg)
      throws SQLException {
    switch (arg) {
      case null -> statement.setObject(index, null);
      case Optional<?> optional -> {
        return bindOne(statement, index, optional.orElse(null));
      }
      case String text -> {
        statement.setString(index, text);
        return text.length();
      }
      case byte[] bytes -> {
        statement.setBytes(index, bytes);
        return bytes.length;
      }
      case Long number -> statement.setLong(index, number);
      case Integer number -> statement.setLong(index, number);
      case Boolean flag -> statement.setLong(index, flag ? 1 : 0);
      case Instant instant -> statement.setLong(index, instant.toEpochMilli());
      default ->
          throw new IllegalArgumentException(
              "Argument " + index + " is a " + arg.getClass().getName() + ", which has no form.");
    }
    return Long.BYTES;
  }
}
