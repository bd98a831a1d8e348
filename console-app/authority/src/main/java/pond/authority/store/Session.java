package pond.authority.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One connection with its prepared statements, used by one thread at a time. A statement in use is
 * out of the cache, so a row reader that runs the same SQL again gets its own.
 */
final class Session implements AutoCloseable {
  private static final int MAX_IDLE = 256;

  private final Connection connection;
  private final Map<String, PreparedStatement> idle = new LinkedHashMap<>();
  private long boundBytes;

  Session(Connection connection) {
    this.connection = connection;
  }

  /** Binds the arguments and uses the statement, which is prepared at its first use. */
  <R> R with(String sql, @Nullable Object[] args, Use<R> use) throws SQLException {
    PreparedStatement statement = idle.remove(sql);
    if (statement == null) {
      Statements.check(sql);
      statement = connection.prepareStatement(sql);
    }
    return useAndKeep(
        sql,
        statement,
        ready -> {
          bind(ready, sql, args);
          return use.on(ready);
        });
  }

  /** Binds the arguments of one execution. */
  void bind(PreparedStatement statement, String sql, @Nullable Object[] args) throws SQLException {
    int wanted = statement.getParameterMetaData().getParameterCount();
    if (wanted != args.length) {
      throw new IllegalArgumentException(
          "The statement takes " + wanted + " arguments, not " + args.length + ": " + sql);
    }
    boundBytes += Statements.bind(statement, args);
  }

  /** Runs one of the store's own statements (BEGIN, SAVEPOINT, ...), which a work may not. */
  void control(String sql) {
    own(sql, PreparedStatement::execute);
  }

  /** The numbers in the first row that one of the store's own statements answers. */
  long[] numbers(String sql) {
    return own(sql, Session::firstRow);
  }

  /** About how many bytes were bound since the last call. */
  long takeBytes() {
    long bytes = boundBytes;
    boundBytes = 0;
    return bytes;
  }

  @Override
  public void close() {
    try {
      for (PreparedStatement statement : idle.values()) {
        statement.close();
      }
      idle.clear();
      connection.close();
    } catch (SQLException e) {
      throw SqlFailures.of(e);
    }
  }

  private <R> R own(String sql, Use<R> use) {
    try {
      PreparedStatement statement = idle.remove(sql);
      return useAndKeep(sql, statement == null ? connection.prepareStatement(sql) : statement, use);
    } catch (SQLException e) {
      throw SqlFailures.of(e);
    }
  }

  private <R> R useAndKeep(String sql, PreparedStatement statement, Use<R> use)
      throws SQLException {
    boolean sound = false;
    try {
      R result = use.on(statement);
      sound = true;
      return result;
    } finally {
      // The driver finalizes a statement that failed, so it is never used again.
      if (sound) {
        keep(sql, statement);
      } else {
        discard(statement);
      }
    }
  }

  private void keep(String sql, PreparedStatement statement) throws SQLException {
    PreparedStatement spare = idle.put(sql, statement);
    if (spare != null) {
      spare.close();
    }
    if (idle.size() > MAX_IDLE) {
      Iterator<PreparedStatement> oldest = idle.values().iterator();
      PreparedStatement evicted = oldest.next();
      oldest.remove();
      evicted.close();
    }
  }

  private static void discard(PreparedStatement statement) {
    try {
      statement.close();
    } catch (SQLException e) {
      // The statement has failed already and that failure is on its way to the caller.
      return;
    }
  }

  private static long[] firstRow(PreparedStatement statement) throws SQLException {
    try (ResultSet result = statement.executeQuery()) {
      result.next();
      long[] numbers = new long[result.getMetaData().getColumnCount()];
      for (int i = 0; i < numbers.length; i++) {
        numbers[i] = result.getLong(i + 1);
      }
      return numbers;
    }
  }

  /** What is done with a statement. */
  @FunctionalInterface
  interface Use<R> {
    R on(PreparedStatement statement) throws SQLException;
  }
}
