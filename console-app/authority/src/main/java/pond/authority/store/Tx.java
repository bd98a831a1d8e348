package pond.authority.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pond.authority.store.change.Change;
import pond.authority.store.change.Kind;

/**
 * The transaction a {@link Work} runs in. SQL text must be constant (statements are prepared once
 * per text); values come as arguments: String, Long, Integer, Boolean (0/1), byte[], Instant (epoch
 * milliseconds), null, or an Optional of those.
 *
 * <p>After any failure other than {@link RuleBrokenException} the transaction may already be gone,
 * so it refuses further use and the whole work counts as failed even if it swallows the exception.
 */
public final class Tx {
  private final Session session;
  private final boolean writable;
  private final Set<Change> changes = new LinkedHashSet<>();
  private boolean over;
  private @Nullable StoreException doom;

  Tx(Session session, boolean writable) {
    this.session = session;
    this.writable = writable;
  }

  /** Runs an INSERT, UPDATE or DELETE; returns the number of rows changed. */
  public int update(String sql, @Nullable Object... args) {
    requireWritable();
    return use(sql, args, PreparedStatement::executeUpdate);
  }

  /** Runs one statement for many rows. */
  public void batch(String sql, List<@Nullable Object[]> rows) {
    requireWritable();
    if (!rows.isEmpty()) {
      use(sql, rows.getFirst(), statement -> runAll(statement, sql, rows));
    }
  }

  /** All rows of a query; also for {@code ... RETURNING} in a writing transaction. */
  public <T> List<T> list(String sql, RowReader<T> reader, @Nullable Object... args) {
    requireUsable();
    return use(sql, args, statement -> readAll(statement, reader));
  }

  /**
   * The only row of a query, or nothing.
   *
   * @throws IllegalStateException when there is more than one row
   */
  public <T> Optional<T> one(String sql, RowReader<T> reader, @Nullable Object... args) {
    List<T> rows = list(sql, reader, args);
    if (rows.size() > 1) {
      throw new IllegalStateException("More than one row where one at most is expected: " + sql);
    }
    return rows.stream().findFirst();
  }

  /**
   * Notes that this transaction touched something that people look at. Whoever follows the event
   * stream hears of it after the commit, and never when the work is undone.
   */
  public void changed(Kind kind, String id) {
    requireWritable();
    changes.add(new Change(kind, id));
  }

  private int runAll(PreparedStatement statement, String sql, List<@Nullable Object[]> rows)
      throws SQLException {
    int changed = statement.executeUpdate();
    for (@Nullable Object[] row : rows.subList(1, rows.size())) {
      session.bind(statement, sql, row);
      changed += statement.executeUpdate();
    }
    return changed;
  }

  private static <T> List<T> readAll(PreparedStatement statement, RowReader<T> reader)
      throws SQLException {
    List<T> rows = new ArrayList<>();
    try (ResultSet result = statement.executeQuery()) {
      Row row = new Row(result);
      while (result.next()) {
        rows.add(reader.read(row));
      }
    }
    return rows;
  }

  private <R> R use(String sql, @Nullable Object[] args, Session.Use<R> use) {
    try {
      return session.with(sql, args, use);
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /** The failure that ended this transaction, if one did. */
  @Nullable StoreException doom() {
    return doom;
  }

  /** What was noted as touched. */
  Set<Change> changes() {
    return changes;
  }

  void end() {
    over = true;
  }

  private StoreException failed(SQLException e) {
    StoreException failure = SqlFailures.of(e);
    if (!(failure instanceof RuleBrokenException)) {
      doom = failure;
    }
    return failure;
  }

  private void requireWritable() {
    requireUsable();
    if (!writable) {
      throw new IllegalStateException("This transaction only reads; use Database.write.");
    }
  }

  private void requireUsable() {
    if (over) {
      throw new IllegalStateException("This transaction is over; use it only inside its work.");
    }
    if (doom != null) {
      throw doom.again();
    }
  }
}
