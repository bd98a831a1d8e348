package pond.authority.store;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * One piece of work in one transaction. It may run on the writer thread, so it must be short and
 * must not wait for anything else; the {@link Tx} is of no use after it returns.
 */
@FunctionalInterface
public interface Work<T extends @Nullable Object> {
  /** Does the work; whatever it throws undoes it alone. */
  T run(Tx tx) throws SQLException;
}
