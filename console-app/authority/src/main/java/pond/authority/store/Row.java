package pond.authority.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The current row of a result. The plain forms refuse NULL with {@link IllegalStateException}; a
 * column that may be NULL is read with its {@code opt} form.
 */
public final class Row {
  private final ResultSet result;

  Row(ResultSet result) {
    this.result = result;
  }

  /** Text. */
  public String text(String column) {
    return present(column, optText(column));
  }

  /** A whole number. */
  public long longOf(String column) {
    return present(column, optLong(column));
  }

  /** A whole number that fits an int; {@link ArithmeticException} when it does not. */
  public int intOf(String column) {
    return Math.toIntExact(longOf(column));
  }

  /** A truth value, stored as 0 or 1. */
  public boolean flag(String column) {
    return longOf(column) != 0;
  }

  /** Bytes, a fresh array. */
  public byte[] bytes(String column) {
    return present(column, optBytes(column));
  }

  /** An instant, stored as epoch milliseconds. */
  public Instant instant(String column) {
    return Instant.ofEpochMilli(longOf(column));
  }

  /** Text or nothing. */
  public Optional<String> optText(String column) {
    return get(column, ResultSet::getString);
  }

  /** A whole number or nothing. */
  public Optional<Long> optLong(String column) {
    return get(column, Row::nullableLong);
  }

  /** A whole number that fits an int, or nothing. */
  public Optional<Integer> optInt(String column) {
    return optLong(column).map(Math::toIntExact);
  }

  /** Bytes or nothing. */
  public Optional<byte[]> optBytes(String column) {
    return get(column, ResultSet::getBytes);
  }

  /** An instant or nothing. */
  public Optional<Instant> optInstant(String column) {
    return optLong(column).map(Instant::ofEpochMilli);
  }

  private static @Nullable Long nullableLong(ResultSet result, String column) throws SQLException {
    long value = result.getLong(column);
    return result.wasNull() ? null : value;
  }

  private <T> Optional<T> get(String column, Getter<T> getter) {
    try {
      return Optional.ofNullable(getter.get(result, column));
    } catch (SQLException e) {
      throw SqlFailures.of(e);
    }
  }

  private static <T> T present(String column, Optional<T> value) {
    return value.orElseThrow(
        () -> new IllegalStateException("Column " + column + " is NULL where a value must be."));
  }

  private interface Getter<T> {
    @Nullable T get(ResultSet result, String column) throws SQLException;
  }
}
