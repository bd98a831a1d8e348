package pond.authority.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Puts Java values into a statement; the forms are closed so that nothing is stored by accident.
 */
final class Bindings {
  private Bindings() {}

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
