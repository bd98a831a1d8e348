package pond.authority.store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * First in, first out, bounded: callers wait when the writer is far behind. Once shut, nothing
 * enters, so no caller can wait for a work that nobody will run.
 */
final class WorkQueue {
  private static final int CAPACITY = 8192;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition notEmpty = lock.newCondition();
  private final Condition notFull = lock.newCondition();
  private final Deque<QueuedWork<?>> waiting = new ArrayDeque<>();
  private @Nullable StoreException shut;

  void put(QueuedWork<?> work) {
    lock.lock();
    try {
      while (shut == null && waiting.size() >= CAPACITY) {
        notFull.awaitUninterruptibly();
      }
      if (shut != null) {
        throw shut.again();
      }
      waiting.addLast(work);
      notEmpty.signal();
    } finally {
      lock.unlock();
    }
  }

  /** Waits for the next work; nothing when the queue is shut and empty. */
  @Nullable QueuedWork<?> take() {
    lock.lock();
    try {
      while (waiting.isEmpty() && shut == null) {
        notEmpty.awaitUninterruptibly();
      }
      return next();
    } finally {
      lock.unlock();
    }
  }

  /** The next work if there is one right now. */
  @Nullable QueuedWork<?> poll() {
    lock.lock();
    try {
      return next();
    } finally {
      lock.unlock();
    }
  }

  /** Lets nothing more in; what waits is still handed out. The first reason stays. */
  void shut(StoreException reason) {
    lock.lock();
    try {
      if (shut == null) {
        shut = reason;
      }
      notEmpty.signalAll();
      notFull.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Lets nothing more in, for this reason from now on, and hands over what waits. */
  List<QueuedWork<?>> abandon(StoreException reason) {
    lock.lock();
    try {
      shut = reason;
      List<QueuedWork<?>> rest = new ArrayList<>(waiting);
      waiting.clear();
      notEmpty.signalAll();
      notFull.signalAll();
      return rest;
    } finally {
      lock.unlock();
    }
  }

  private @Nullable QueuedWork<?> next() {
    QueuedWork<?> work = waiting.pollFirst();
    if (work != null) {
      notFull.signal();
    }
    return work;
  }
}
