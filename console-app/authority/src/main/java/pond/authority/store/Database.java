package pond.authority.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import pond.authority.store.change.ChangeListener;

/**
 * The authority's store: one SQLite file, one writer thread, a few readers.
 *
 * <p>Durability: {@link #write} returns only after its change is on disk (WAL, synchronous=FULL).
 * Works that wait at the same time share one commit; each has its own savepoint, so one that throws
 * undoes itself alone. When the store is full the works of that commit fail with {@link
 * StorageFullException} and later ones are tried again; after a disk error every write fails with
 * {@link StoreFailedException} until the program is restarted.
 *
 * <p>A work must not call this class again: inside a write that would wait for itself, inside a
 * read it could wait for ever for a free reader. Both are refused with {@link
 * IllegalStateException}.
 */
public final class Database implements AutoCloseable {
  private static final ScopedValue<Database> READING = ScopedValue.newInstance();
  private static final Executor VIRTUAL = task -> Thread.ofVirtual().start(task);

  private final Session session;
  private final Writer writer;
  private final Readers readers;
  private final AtomicBoolean closed = new AtomicBoolean();

  private Database(Session session, Readers readers, int maxWorks) {
    this.session = session;
    this.writer = new Writer(session, maxWorks);
    this.readers = readers;
  }

  /**
   * Opens the store, makes it when it is missing, and brings its schema up to date.
   *
   * @throws StoreException SCHEMA_NEWER, SCHEMA_CHANGED, STORE_UNREADABLE, STORE_BUSY ...
   */
  public static Database open(Path file) {
    StoreFile storeFile = new StoreFile(file);
    storeFile.createIfMissing();
    return over(storeFile, storeFile.openStore(), Writer.MAX_WORKS);
  }

  static Database over(StoreFile file, Connection connection, int maxWorks) {
    Database database = new Database(new Session(connection), new Readers(file), maxWorks);
    database.writer.start();
    return database;
  }

  /** Whoever is to hear of each commit; one at a time, the last one set. */
  public void onCommit(ChangeListener listener) {
    writer.onCommit(listener);
  }

  /** Runs the work on the writer thread; returns its result once it is durable. */
  public <T extends @Nullable Object> T write(Work<T> work) {
    CompletableFuture<T> done = submit(work);
    try {
      // Not interruptible: a caller that left early would not know whether its change was kept.
      return done.join();
    } catch (CompletionException e) {
      throw unwrapped(e);
    }
  }

  /** Like {@link #write} without waiting; stages of the future never run on the writer thread. */
  public <T extends @Nullable Object> CompletableFuture<T> writeAsync(Work<T> work) {
    return submit(work).thenApplyAsync(result -> result, VIRTUAL);
  }

  /** Runs the work against one consistent, durable state; it cannot change anything. */
  public <T extends @Nullable Object> T read(Work<T> work) {
    refuseNested();
    return ScopedValue.where(READING, this).call(() -> readers.read(work));
  }

  /** Takes no more work, finishes what is queued and running, then closes the file. */
  @Override
  public void close() {
    refuseNested();
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    boolean sound = writer.drain();
    readers.close();
    if (sound) {
      session.close();
    }
    // After a disk error the connection stays open on purpose: closing it would move the log into
    // the file and delete it, though that fsync can no longer be trusted. The next start recovers.
  }

  private <T extends @Nullable Object> CompletableFuture<T> submit(Work<T> work) {
    refuseNested();
    QueuedWork<T> queued = new QueuedWork<>(work);
    writer.submit(queued);
    return queued.done();
  }

  private void refuseNested() {
    if (writer.isCurrentThread()) {
      throw new IllegalStateException("A work must not use the Database; use its Tx.");
    }
    if (READING.isBound() && equals(READING.get())) {
      throw new IllegalStateException("A read must not use the Database; use its Tx.");
    }
  }

  private static RuntimeException unwrapped(CompletionException e) {
    if (e.getCause() instanceof Error error) {
      throw error;
    }
    return e.getCause() instanceof RuntimeException unchecked ? unchecked : e;
  }
}
