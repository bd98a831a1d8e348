package pond.authority.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationsTest {
  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("pond.db");
  }

  private StoreException refusal() {
    return assertThrows(StoreException.class, () -> Database.open(file).close());
  }

  @Test
  void open_twice_keepsWhatWasWritten() {
    try (Database database = Database.open(file)) {
      database.write(
          tx -> {
            Notes.put(tx, "n1", "x");
            return 1;
          });
    }
    try (Database database = Database.open(file)) {
      assertEquals(1, database.<Long>read(Notes::count));
    }
  }

  @Test
  void open_newerSchema_isRefusedAndUntouched() throws Exception {
    Database.open(file).close();
    Notes.raw(file, "UPDATE meta SET value = CAST('2' AS BLOB) WHERE name = 'schema_version'");
    byte[] before = Files.readAllBytes(file);
    StoreException refusal = refusal();
    assertEquals(StoreReason.SCHEMA_NEWER, refusal.reason());
    assertTrue(refusal.getMessage().contains("written by a newer Pond"), refusal.getMessage());
    assertEquals(-1, Arrays.mismatch(before, Files.readAllBytes(file)));
  }

  @Test
  void open_changedOrMissingChecksum_isRefused() throws Exception {
    Database.open(file).close();
    Notes.raw(file, "UPDATE meta SET value = zeroblob(32) WHERE name = 'migration.1'");
    assertEquals(StoreReason.SCHEMA_CHANGED, refusal().reason());
    Notes.raw(file, "DELETE FROM meta WHERE name = 'migration.1'");
    assertEquals(StoreReason.SCHEMA_CHANGED, refusal().reason());
  }

  @Test
  void open_noOrOddVersion_isRefused() throws Exception {
    Database.open(file).close();
    for (String change :
        List.of(
            "UPDATE meta SET value = CAST('-1' AS BLOB) WHERE name = 'schema_version'",
            "UPDATE meta SET value = x'00' WHERE name = 'schema_version'",
            "DELETE FROM meta WHERE name = 'schema_version'")) {
      Notes.raw(file, change);
      assertEquals(StoreReason.STORE_UNREADABLE, refusal().reason(), change);
    }
  }

  @Test
  void open_databaseOfAnotherProgram_isRefusedAndUntouched() throws Exception {
    Notes.raw(file, "CREATE TABLE theirs (a)");
    byte[] before = Files.readAllBytes(file);
    assertTrue(refusal().getMessage().contains("of another program"));
    assertEquals(-1, Arrays.mismatch(before, Files.readAllBytes(file)));
  }

  @Test
  void open_noDatabaseAtAll_isRefused() throws Exception {
    Files.writeString(file, "this is a text file, not a store ".repeat(100));
    assertEquals(StoreReason.STORE_UNREADABLE, refusal().reason());
  }

  @Test
  void open_missingFolder_isRefused() {
    file = folder.resolve("missing").resolve("pond.db");
    assertEquals(StoreReason.STORE_UNREADABLE, refusal().reason());
  }

  @Test
  void apply_aFailingStep_leavesTheSchemaAsItWas() throws Exception {
    Database.open(file).close();
    Migration first = Migration.all().getFirst();
    List<Migration> bad =
        List.of(
            first,
            Migration.of(2, "CREATE TABLE two (a)"),
            Migration.of(3, "CREATE TABLE three (a); INSERT INTO nowhere VALUES (1)"));
    try (Connection connection = new StoreFile(file).openWriter()) {
      assertThrows(SQLException.class, () -> new Migrations(connection, file, bad).apply());
      assertEquals(List.of(), tables(connection, "two", "three"));
      new Migrations(connection, file, bad.subList(0, 2)).apply();
      assertEquals(List.of("two"), tables(connection, "two", "three"));
      new Migrations(connection, file, bad.subList(0, 2)).apply();
    }
    assertEquals(StoreReason.SCHEMA_NEWER, refusal().reason());
  }

  @Test
  void all_isEveryFileInTheFolder() throws Exception {
    Path resources = Path.of(Migration.class.getResource("/db/sqlite").toURI());
    try (Stream<Path> files = Files.list(resources)) {
      assertEquals(Migration.all().size(), files.count());
    }
  }

  @Test
  void open_damagedFile_failsInsteadOfGuessing() throws Exception {
    try (Database database = Database.open(file)) {
      database.write(
          tx -> {
            for (int i = 0; i < 500; i++) {
              Notes.put(tx, "n" + i, "x".repeat(500));
            }
            return 1;
          });
    }
    byte[] bytes = Files.readAllBytes(file);
    Arrays.fill(bytes, 8192, bytes.length, (byte) 0x5A);
    Files.write(file, bytes);
    assertThrows(
        StoreException.class,
        () -> {
          try (Database database = Database.open(file)) {
            database.read(Notes::count);
          }
        });
  }

  private static List<String> tables(Connection connection, String... names) throws SQLException {
    List<String> found = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("SELECT name FROM sqlite_schema")) {
      while (result.next()) {
        if (List.of(names).contains(result.getString(1))) {
          found.add(result.getString(1));
        }
      }
    }
    return found;
  }
}
