package pond.authority.store;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The meta table as a simple place to write to, and raw access past our own code. */
final class Notes {
  private Notes() {}

  static void put(Tx tx, String name, String value) {
    tx.update(
        "INSERT INTO meta(name, value) VALUES (?, ?)",
        name,
        value.getBytes(StandardCharsets.UTF_8));
  }

  static List<String> names(Tx tx) {
    return tx.list("SELECT name FROM meta WHERE name LIKE 'n%' ORDER BY name", r -> r.text("name"));
  }

  static long count(Tx tx) {
    return tx.one("SELECT count(*) AS n FROM meta WHERE name LIKE 'n%'", r -> r.longOf("n"))
        .orElseThrow();
  }

  static void raw(Path file, String... statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.executeUpdate(sql);
      }
    }
  }
}
