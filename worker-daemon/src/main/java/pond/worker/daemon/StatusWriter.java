package pond.worker.daemon;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import pond.worker.status.StatusFile;
import pond.worker.status.StatusReport;

/** Keeps the status file fresh: soon after a change, and every ten seconds. */
final class StatusWriter {
  private static final Logger LOG = LoggerFactory.getLogger(StatusWriter.class);
  private static final Duration LOOK = Duration.ofSeconds(1);
  private static final Duration STALE = Duration.ofSeconds(10);

  private final StatusFile file;
  private final Supplier<StatusReport> report;
  private final CountDownLatch stopped = new CountDownLatch(1);

  StatusWriter(StatusFile file, Supplier<StatusReport> report) {
    this.file = file;
    this.report = report;
  }

  /** Writes until stopped. */
  void run() {
    StatusReport last = write();
    try {
      while (!stopped.await(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
        StatusReport now = report.get();
        boolean stale = now.writtenAt().isAfter(last.writtenAt().plus(STALE));
        if (stale || !now.sameAs(last)) {
          last = write();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Without an interrupt: one in the middle of writing would break the file off. */
  void stop() {
    stopped.countDown();
  }

  private StatusReport write() {
    StatusReport now = report.get();
    try {
      file.write(now);
    } catch (IOException e) {
      LOG.warn("The status file could not be written: {}", e.getMessage());
    }
    return now;
  }
}
