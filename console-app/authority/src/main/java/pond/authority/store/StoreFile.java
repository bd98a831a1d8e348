package pond.authority.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;
import pond.authority.store.schema.Migrations;
import pond.authority.store.schema.SchemaRefusedException;

/** The file of the store: how it is made, checked and opened. */
final class StoreFile {
  /** "POND" in ASCII, stored in the file's header. */
  private static final int APPLICATION_ID = 0x504F4E44;

  private static final List<String> BOTH =
      List.of("busy_timeout = 5000", "trusted_schema = OFF", "cell_size_check = ON");
  // recursive_triggers: otherwise INSERT OR REPLACE deletes rows without asking a DELETE trigger.
  // wal_autocheckpoint: see WriteAheadLog. fullfsync: on a Mac plain fsync does not reach the disk.
  private static final List<String> WRITER =
      List.of(
          "foreign_keys = ON",
          "recursive_triggers = ON",
          "wal_autocheckpoint = 0",
          "fullfsync = ON",
          "checkpoint_fullfsync = ON",
          "cache_size = -65536");

  private final Path path;

  StoreFile(Path path) {
    this.path = path.toAbsolutePath();
  }

  /** Makes an empty file that only its owner can read, unless there is a file already. */
  void createIfMissing() {
    try {
      Files.createFile(path, ownerOnly());
    } catch (FileAlreadyExistsException e) {
      return;
    } catch (IOException e) {
      throw new StoreException(
          StoreReason.STORE_UNREADABLE,
          "The store " + path + " cannot be made. Check that its folder exists and is yours.",
          e);
    }
  }

  /** The writing connection of a store that is ours, durable, and has the current schema. */
  Connection openStore() {
    Connection connection = openWriter();
    boolean good = false;
    try {
      prepare(connection);
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

  /** A writing connection as it is, without any check. */
  Connection openWriter() {
    SQLiteConfig config = new SQLiteConfig();
    config.resetOpenMode(SQLiteOpenMode.CREATE);
    return open(config, BOTH, WRITER);
  }

  Session openReader() {
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    return new Session(open(config, BOTH, List.of("query_only = ON")));
  }

  @SafeVarargs
  private Connection open(SQLiteConfig config, List<String>... settings) {
    try {
      // A URI, so that no character of the path can be read as a setting of the driver.
      Connection connection = config.createConnection("jdbc:sqlite:" + path.toUri());
      try (Statement statement = connection.createStatement()) {
        for (List<String> some : settings) {
          for (String setting : some) {
            statement.execute("PRAGMA " + setting);
          }
        }
      } catch (SQLException e) {
        connection.close();
        throw e;
      }
      return connection;
    } catch (SQLException e) {
      throw SqlFailures.of(e);
    }
  }

  private FileAttribute<?>[] ownerOnly() {
    if (!path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return new FileAttribute<?>[0];
    }
    return new FileAttribute<?>[] {
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
    };
  }

  private void prepare(Connection connection) throws SQLException {
    refuseForeignFile(connection);
    String mode = ask(connection, "PRAGMA journal_mode = WAL");
    ask(connection, "PRAGMA synchronous = FULL");
    if (!mode.equals("wal") || !ask(connection, "PRAGMA synchronous").equals("2")) {
      throw new StoreException(
          StoreReason.STORE_UNREADABLE,
          "The store " + path + " would not be durable there. Put its folder on a local disk.");
    }
    migrate(connection);
  }

  private void refuseForeignFile(Connection connection) throws SQLException {
    int id = Integer.parseInt(ask(connection, "PRAGMA application_id"));
    if (id == APPLICATION_ID) {
      return;
    }
    if (id != 0 || !ask(connection, "SELECT count(*) FROM sqlite_schema").equals("0")) {
      throw new StoreException(
          StoreReason.STORE_UNREADABLE,
          path + " is a database of another program. Move it away or choose another home.");
    }
    ask(connection, "PRAGMA application_id = " + APPLICATION_ID);
  }

  private void migrate(Connection connection) throws SQLException {
    try {
      new Migrations(connection, path).apply();
    } catch (SchemaRefusedException e) {
      StoreReason reason =
          switch (e.why()) {
            case NEWER -> StoreReason.SCHEMA_NEWER;
            case CHANGED -> StoreReason.SCHEMA_CHANGED;
            case UNREADABLE -> StoreReason.STORE_UNREADABLE;
          };
      throw new StoreException(reason, String.valueOf(e.getMessage()), e);
    }
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
