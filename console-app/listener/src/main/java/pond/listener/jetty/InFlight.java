package pond.listener.jetty;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/** The requests being handled right now, so that a stop can wait for them and then cut them off. */
public final class InFlight {
  private static final Duration AFTER_INTERRUPT = Duration.ofSeconds(2);

  private final Set<Thread> handling = new HashSet<>();
  private boolean stopping;

  /** False once {@link #refuseMore()} was called: the request is to be refused. */
  synchronized boolean enter() {
    return !stopping && handling.add(Thread.currentThread());
  }

  synchronized void exit() {
    handling.remove(Thread.currentThread());
    notifyAll();
  }

  public synchronized void refuseMore() {
    stopping = true;
  }

  /** Waits up to {@code grace}, interrupts the rest, waits two more seconds at most. */
  public synchronized void drain(Duration grace) {
    if (!awaitEmpty(grace)) {
      handling.forEach(Thread::interrupt);
      awaitEmpty(AFTER_INTERRUPT);
    }
  }

  private boolean awaitEmpty(Duration limit) {
    long end = System.nanoTime() + limit.toNanos();
    while (!handling.isEmpty()) {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        return false;
      }
      try {
        wait(left);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    return true;
  }
}
