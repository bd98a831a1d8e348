package pond.authority.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Opens the writing connection: is it ours, is it durable, is its schema ours and current? */
final class Opening {
  /** "POND" in ASCII, stored in the file's header. */
  private static final int APPLICATION_ID = 0x504F4E44;

  private Opening() {}

  static Connection open(StoreFile file) {
    Connection connection = file.openWriter();
    boolean good = false;
    try {
      prepare(connection, file);
      good = true;
      return connection;
    } catch (SQLException e) {
      throw SqlFailures.of(e);
    } finally {
      if (!good) {
        closeQuietly(connection);
      }
    }
  }

  private static void prepare(Connection connection, StoreFile file) throws SQLException {
    refuseForeignFile(connection, file);
    String mode = ask(connection, "PRAGMA journal_mode = WAL");
    ask(connection, "PRAGMA synchronous = FULL");
    if (!mode.equals("wal") || !ask(connection, "PRAGMA synchronous").equals("2")) {
      throw new StoreException(
          StoreReason.STORE_UNREADABLE,
          "The folder of "
              + file.path()
              + " cannot hold a durable store (no write-ahead log). "
              + "Use a local disk.");
    }
    new Migrations(connection, file.path()).apply();
  }

  private static void refuseForeignFile(Connection connection, StoreFile file) throws SQLException {
    int id = Integer.parseInt(ask(connection, "PRAGMA application_id"));
    if (id == APPLICATION_ID) {
      return;
    }
    if (id != 0 || !ask(connection, "SELECT count(*) FROM sqlite_schema").equals("0")) {
      throw new StoreException(
          StoreReason.STORE_UNREADABLE,
          file.path() + " is a database of another program. Move it away or choose another home.");
    }
    ask(connection, "PRAGMA application_id = " + APPLICATION_ID);
  }

  private static String ask(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      if (!statement.execute(sql)) {
        return "";
      }
      try (ResultSet result = statement.getResultSet()) {
        return result.next() ? result.getString(1) : "";
      }
    }
  }

  private static void closeQuietly(Connection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      // Opening has failed already and that failure is on its way to the caller.
      return;
    }
  }
}
