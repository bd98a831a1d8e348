package pond.authority.store.schema;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pond.authority.store.schema.SchemaRefusedException.Why;
import pond.model.digest.Sha256;

/**
 * Brings the schema up to date in one transaction. A file from a newer Pond, or from a step whose
 * text has since changed, is refused before anything is touched.
 */
public final class Migrations {
  private static final String VERSION = "schema_version";

  private final Connection connection;
  private final Path path;
  private final List<Migration> steps;

  /** Works on this connection; the path is for the sentences only. */
  public Migrations(Connection connection, Path path) {
    this(connection, path, Migration.all());
  }

  Migrations(Connection connection, Path path, List<Migration> steps) {
    this.connection = connection;
    this.path = path;
    this.steps = steps;
  }

  /** Applies the missing steps, all or none. */
  public void apply() throws SQLException, SchemaRefusedException {
    run("BEGIN IMMEDIATE");
    boolean done = false;
    try {
      applyMissing(appliedVersion());
      run("COMMIT");
      done = true;
    } finally {
      if (!done) {
        undo();
      }
    }
  }

  private void undo() {
    try {
      run("ROLLBACK");
    } catch (SQLException e) {
      // SQLite has rolled back by itself; the failure that made it do so is on its way.
      return;
    }
  }

  private void applyMissing(int applied) throws SQLException, SchemaRefusedException {
    if (applied > steps.size()) {
      throw new SchemaRefusedException(
          Why.NEWER,
          "The store "
              + path
              + " was written by a newer Pond (schema "
              + applied
              + ", this Pond "
              + "knows "
              + steps.size()
              + "). Start the newer Pond, or restore a backup.");
    }
    for (Migration step : steps.subList(0, applied)) {
      requireUnchanged(step);
    }
    for (Migration step : steps.subList(applied, steps.size())) {
      run(step.sql());
      put("migration." + step.version(), step.checksum().bytes());
      put(VERSION, Integer.toString(step.version()).getBytes(StandardCharsets.US_ASCII));
    }
  }

  private void requireUnchanged(Migration step) throws SQLException, SchemaRefusedException {
    byte @Nullable [] stored = get("migration." + step.version()).orElse(null);
    if (stored == null
        || stored.length != Sha256.BYTES
        || !Sha256.ofDigest(stored).equals(step.checksum())) {
      throw new SchemaRefusedException(
          Why.CHANGED,
          "The store "
              + path
              + " was made by another build of Pond: its schema step "
              + step.version()
              + " differs. Use the Pond that made it, or an empty home.");
    }
  }

  private int appliedVersion() throws SQLException, SchemaRefusedException {
    try (Statement statement = connection.createStatement();
        ResultSet found =
            statement.executeQuery("SELECT 1 FROM sqlite_schema WHERE name = 'meta'")) {
      if (!found.next()) {
        return 0;
      }
    }
    return parseVersion(get(VERSION).orElseThrow(this::unreadable));
  }

  private int parseVersion(byte[] stored) throws SchemaRefusedException {
    String text = new String(stored, StandardCharsets.US_ASCII);
    if (!text.matches("[1-9][0-9]{0,5}")) {
      throw unreadable();
    }
    return Integer.parseInt(text);
  }

  private SchemaRefusedException unreadable() {
    return new SchemaRefusedException(
        Why.UNREADABLE,
        "The store " + path + " does not say which schema it has. Restore a backup.");
  }

  private Optional<byte[]> get(String name) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT value FROM meta WHERE name = ?")) {
      statement.setString(1, name);
      try (ResultSet result = statement.executeQuery()) {
        return result.next() ? Optional.of(result.getBytes(1)) : Optional.empty();
      }
    }
  }

  private void put(String name, byte[] value) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("INSERT OR REPLACE INTO meta(name, value) VALUES (?, ?)")) {
      statement.setString(1, name);
      statement.setBytes(2, value);
      statement.executeUpdate();
    }
  }

  private void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }
}
