package pond.authority.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;

/** The file of the store and how connections to it are opened. */
final class StoreFile {
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

  Path path() {
    return path;
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
}
