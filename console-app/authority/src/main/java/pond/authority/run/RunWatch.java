package pond.authority.run;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/**
 * Lets callers wait until something about runs changed, without polling the store. A hint, not
 * state.
 */
public final class RunWatch {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private long count;

  /** Something changed. */
  public void touch() {
    lock.lock();
    try {
      count++;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Waits until {@code done} holds, asking again after each change, or until the time is up. */
  public boolean await(BooleanSupplier done, Duration limit) throws InterruptedException {
    long left = limit.toNanos();
    while (true) {
      long seen = count();
      if (done.getAsBoolean()) {
        return true;
      }
      left = sleepUntilChanged(seen, left);
      if (left <= 0) {
        return done.getAsBoolean();
      }
    }
  }

  private long count() {
    lock.lock();
    try {
      return count;
    } finally {
      lock.unlock();
    }
  }

  private long sleepUntilChanged(long seen, long nanos) throws InterruptedException {
    lock.lock();
    try {
      long left = nanos;
      while (count == seen && left > 0) {
        left = changed.awaitNanos(Math.min(left, TimeUnit.HOURS.toNanos(1)));
      }
      return left;
    } finally {
      lock.unlock();
    }
  }
}
