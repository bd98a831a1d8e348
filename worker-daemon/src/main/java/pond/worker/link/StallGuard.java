package pond.worker.link;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Closes a stream that brings nothing for too long. The request's own timeout ends with the
 * headers, so a peer that falls silent in the middle would otherwise hold a job for ever.
 */
final class StallGuard implements AutoCloseable {
  private final InputStream body;
  private final long limitNanos;
  private final AtomicLong last = new AtomicLong(System.nanoTime());
  private final Thread watch;

  StallGuard(InputStream body, Duration limit) {
    this.body = body;
    this.limitNanos = limit.toNanos();
    this.watch = Thread.ofVirtual().name("stall-guard").start(this::watch);
  }

  void progress() {
    last.set(System.nanoTime());
  }

  private void watch() {
    try {
      long left = limitNanos;
      while (left > 0) {
        Thread.sleep(Duration.ofNanos(left));
        left = limitNanos - (System.nanoTime() - last.get());
      }
      body.close();
    } catch (InterruptedException | IOException e) {
      // Interrupted: the transfer ended first. Not closable: its reader learns of that by itself.
      return;
    }
  }

  @Override
  public void close() {
    watch.interrupt();
  }
}
