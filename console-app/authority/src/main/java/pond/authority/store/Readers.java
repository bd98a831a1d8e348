package pond.authority.store;

import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** A few read-only connections; each read sees one consistent state. */
final class Readers implements AutoCloseable {
  private static final int SIZE = 4;

  private final StoreFile file;
  private final Semaphore permits = new Semaphore(SIZE, true);
  private final ConcurrentLinkedDeque<Session> idle = new ConcurrentLinkedDeque<>();
  private volatile boolean closed;

  Readers(StoreFile file) {
    this.file = file;
  }

  <T extends @Nullable Object> T read(Work<T> work) {
    permits.acquireUninterruptibly();
    try {
      if (closed) {
        throw new StoreException(StoreReason.STORE_CLOSED, "The store is closed.");
      }
      return readWith(idleOrNew(), work);
    } finally {
      permits.release();
    }
  }

  /** Waits for the reads that run. */
  @Override
  public void close() {
    closed = true;
    permits.acquireUninterruptibly(SIZE);
    idle.forEach(Session::close);
    idle.clear();
    permits.release(SIZE);
  }

  private Session idleOrNew() {
    Session session = idle.pollFirst();
    return session == null ? file.openReader() : session;
  }

  private <T extends @Nullable Object> T readWith(Session session, Work<T> work) {
    Tx tx = new Tx(session, false);
    try {
      session.control("BEGIN");
      return runIn(tx, work);
    } finally {
      tx.end();
      if (tx.doom() == null && endRead(session)) {
        idle.addFirst(session);
      } else {
        session.close();
      }
    }
  }

  private static <T extends @Nullable Object> T runIn(Tx tx, Work<T> work) {
    try {
      return work.run(tx);
    } catch (SQLException e) {
      throw SqlFailures.of(e);
    }
  }

  private static boolean endRead(Session session) {
    try {
      session.control("COMMIT");
      return true;
    } catch (StoreException e) {
      // BEGIN itself failed, or the connection is broken: it is closed and another is opened.
      return false;
    }
  }
}
