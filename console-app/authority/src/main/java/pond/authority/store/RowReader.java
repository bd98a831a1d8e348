package pond.authority.store;

import java.sql.SQLException;

/** Makes a value of one row; called once per row, the {@link Row} is of no use afterwards. */
@FunctionalInterface
public interface RowReader<T> {
  T read(Row row) throws SQLException;
}
