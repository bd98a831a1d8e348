package pond.authority.store;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import pond.authority.store.change.Change;
import pond.authority.store.change.ChangeListener;

/**
 * The one thread that writes. It takes what is queued, runs every work in its own savepoint,
 * commits once, and only then tells the callers.
 */
final class Writer implements Runnable {
  /** Most works of one commit. */
  static final int MAX_WORKS = 512;

  private static final long MAX_BYTES = 4L << 20;
  private static final Logger LOG = LoggerFactory.getLogger(Writer.class);

  private final Session session;
  private final int maxWorks;
  private final WriteAheadLog log;
  private final WorkQueue queue = new WorkQueue();
  private final CompletableFuture<Boolean> stopped = new CompletableFuture<>();
  private final Thread thread;
  private List<QueuedWork<?>> group = new ArrayList<>();
  private volatile ChangeListener listener = changes -> {};
  private volatile @Nullable StoreFailedException latch;

  Writer(Session session, int maxWorks) {
    this.session = session;
    this.maxWorks = maxWorks;
    this.log = new WriteAheadLog(session);
    this.thread = Thread.ofPlatform().name("pond-store-writer").daemon().unstarted(this);
  }

  void start() {
    thread.start();
  }

  void onCommit(ChangeListener listener) {
    this.listener = listener;
  }

  boolean isCurrentThread() {
    return Thread.currentThread().equals(thread);
  }

  void submit(QueuedWork<?> work) {
    queue.put(work);
  }

  /** Lets nothing more in, finishes what is queued; returns whether the store is still sound. */
  boolean drain() {
    queue.shut(new StoreException(StoreReason.STORE_CLOSED, "The store is closed."));
    stopped.join();
    return latch == null;
  }

  @Override
  public void run() {
    boolean orderly = false;
    try {
      QueuedWork<?> first = queue.take();
      while (first != null) {
        runGroup(first);
        first = queue.take();
      }
      orderly = true;
    } finally {
      if (!orderly) {
        // The thread dies of something unforeseen: no caller may wait for ever.
        lose(new StoreFailedException(null));
      }
      stopped.complete(latch == null);
    }
  }

  private void runGroup(QueuedWork<?> first) {
    group.add(first);
    try {
      session.control("BEGIN IMMEDIATE");
      fill(first);
      session.control("COMMIT");
    } catch (StoreException e) {
      lose(e);
      return;
    }
    tellChanges();
    group.forEach(QueuedWork::committed);
    group = new ArrayList<>();
    tidyLog();
  }

  /** Before the callers hear: whoever has its answer finds its own event told already. */
  private void tellChanges() {
    Set<Change> changes = new LinkedHashSet<>();
    group.forEach(work -> changes.addAll(work.changes()));
    if (!changes.isEmpty()) {
      listener.committed(changes);
    }
  }

  private void fill(QueuedWork<?> first) {
    long bytes = 0;
    QueuedWork<?> next = first;
    while (next != null) {
      next.run(session);
      bytes += session.takeBytes();
      next = group.size() < maxWorks && bytes < MAX_BYTES ? queue.poll() : null;
      if (next != null) {
        group.add(next);
      }
    }
  }

  private void lose(StoreException failure) {
    List<QueuedWork<?>> lost = group;
    group = new ArrayList<>();
    undo();
    if (failure.reason() != StoreReason.STORAGE_FULL
        && failure.reason() != StoreReason.STORE_BUSY) {
      abandon(failure);
    }
    lost.forEach(work -> work.lost(failure));
  }

  private void undo() {
    try {
      session.control("ROLLBACK");
    } catch (StoreException e) {
      // Either SQLite has rolled back by itself, or the next BEGIN fails and shuts the store.
      LOG.debug("A failed group needed no rollback: SQLite had done it.");
    }
  }

  private void tidyLog() {
    try {
      log.tidy();
    } catch (StorageFullException e) {
      // The commits stand in the log; the next write that needs room will say so itself.
      LOG.warn("The write-ahead log could not be moved into the store: {}", e.getMessage());
    } catch (StoreException e) {
      abandon(e);
    }
  }

  private void abandon(@Nullable StoreException cause) {
    StoreFailedException failure = new StoreFailedException(cause);
    latch = failure;
    queue.abandon(failure).forEach(work -> work.lost(failure));
  }
}
