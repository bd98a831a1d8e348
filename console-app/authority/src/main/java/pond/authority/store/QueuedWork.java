package pond.authority.store;

import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import pond.authority.store.change.Change;

/** One work on its way through the writer: it runs, waits for the commit, then its caller hears. */
final class QueuedWork<T extends @Nullable Object> {
  private static final String SAVEPOINT = "SAVEPOINT work";
  private static final String RELEASE = "RELEASE work";
  private static final String UNDO = "ROLLBACK TO work";

  private final Work<T> work;
  private final CompletableFuture<T> done = new CompletableFuture<>();
  private @Nullable T result;
  private @Nullable Throwable failure;
  private Set<Change> changes = Set.of();

  QueuedWork(Work<T> work) {
    this.work = work;
  }

  CompletableFuture<T> done() {
    return done;
  }

  /**
   * Runs the work in its own savepoint.
   *
   * @throws StoreException when the transaction of the whole group is lost
   */
  void run(Session session) {
    session.control(SAVEPOINT);
    Tx tx = new Tx(session, true);
    try {
      result = work.run(tx);
    } catch (SQLException e) {
      failure = SqlFailures.of(e);
    } catch (RuntimeException | Error e) {
      // Whatever a work throws is its caller's business; the others of the group go on.
      failure = e;
    }
    tx.end();
    changes = tx.changes();
    settleSavepoint(session, tx.doom());
  }

  private void settleSavepoint(Session session, @Nullable StoreException doom) {
    if (doom instanceof StoreFailedException) {
      throw doom;
    }
    if (failure == null) {
      failure = doom;
    }
    try {
      if (failure != null) {
        session.control(UNDO);
      }
      session.control(RELEASE);
    } catch (StoreException e) {
      // SQLite may have undone the whole transaction by itself; then the first failure says why.
      throw doom == null ? e : doom;
    }
  }

  /** What it touched; nothing when it was undone. */
  Set<Change> changes() {
    return failure == null ? changes : Set.of();
  }

  /** The group is durable: tell the caller. */
  void committed() {
    if (failure == null) {
      done.complete(uncheckedResult());
    } else {
      done.completeExceptionally(failure);
    }
  }

  /** The group is lost: the work's own failure, if it had one, else that of the group. */
  void lost(StoreException groupFailure) {
    done.completeExceptionally(failure == null ? groupFailure.again() : failure);
  }

  @SuppressWarnings("NullAway") // null only where T itself may be null
  private T uncheckedResult() {
    return result;
  }
}
