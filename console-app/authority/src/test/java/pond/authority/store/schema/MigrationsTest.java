package pond.authority.store.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationsTest {
  @TempDir private Path folder;

  @Test
  void apply_aFailingStep_leavesTheSchemaAsItWas() throws Exception {
    Path file = folder.resolve("pond.db");
    Migration first = Migration.all().getFirst();
    List<Migration> bad =
        List.of(
            first,
            Migration.of(2, "CREATE TABLE two (a)"),
            Migration.of(3, "CREATE TABLE three (a); INSERT INTO nowhere VALUES (1)"));
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      new Migrations(connection, file, bad.subList(0, 1)).apply();
      assertThrows(SQLException.class, () -> new Migrations(connection, file, bad).apply());
      assertEquals(List.of(), tables(connection, "two", "three"));
      new Migrations(connection, file, bad.subList(0, 2)).apply();
      assertEquals(List.of("two"), tables(connection, "two", "three"));
      new Migrations(connection, file, bad.subList(0, 2)).apply();
      SchemaRefusedException refusal =
          assertThrows(
              SchemaRefusedException.class,
              () -> new Migrations(connection, file, bad.subList(0, 1)).apply());
      assertEquals(SchemaRefusedException.Why.NEWER, refusal.why());
    }
  }

  @Test
  void all_isEveryFileInTheFolder() throws Exception {
    Path resources = Path.of(Migration.class.getResource("/db/sqlite").toURI());
    try (Stream<Path> files = Files.list(resources)) {
      assertEquals(Migration.all().size(), files.count());
    }
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
