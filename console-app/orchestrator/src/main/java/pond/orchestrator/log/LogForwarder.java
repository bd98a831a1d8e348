package pond.orchestrator.log;

import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import pond.listener.http.ApiException;
import pond.model.Boundary;
import pond.model.link.LogFrame;
import pond.orchestrator.upstream.Upstream;

/** Passes frames on, in one thread; a failing authority is tried again with growing pauses. */
final class LogForwarder {
  private static final Logger LOG = LoggerFactory.getLogger(LogForwarder.class);
  private static final int MAX_BATCH = 64;
  private static final int TRIES = 5;
  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);

  private final LogBuffers buffers;
  private final Upstream authority;
  private final Thread thread;

  LogForwarder(LogBuffers buffers, Upstream authority) {
    this.buffers = buffers;
    this.authority = authority;
    this.thread = Thread.ofPlatform().name("pond-log").daemon().unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  private void run() {
    try {
      List<LogBuffers.Waiting> batch = buffers.next(MAX_BATCH);
      while (!batch.isEmpty()) {
        forward(batch);
        batch = buffers.next(MAX_BATCH);
      }
    } catch (InterruptedException e) {
      LOG.debug("The forwarding of log frames was stopped.");
    }
  }

  @Boundary("a fault here must not end the thread that all log frames pass through")
  private void forward(List<LogBuffers.Waiting> batch) throws InterruptedException {
    try {
      if (!sent(batch, TRIES)) {
        batch.forEach(this::sendAlone);
      }
    } catch (InterruptedException e) {
      throw e;
    } catch (Throwable e) {
      LOG.error("A batch of {} log frames failed.", batch.size(), e);
    } finally {
      batch.forEach(waiting -> waiting.done().complete(null));
    }
  }

  private boolean sent(List<LogBuffers.Waiting> batch, int tries) throws InterruptedException {
    List<LogFrame> frames = batch.stream().map(LogBuffers.Waiting::frame).toList();
    Duration pause = FIRST_PAUSE;
    for (int left = tries; left > 0; left--) {
      try {
        authority.logFrames(frames);
        return true;
      } catch (ApiException e) {
        LOG.debug("{} log frames were not taken: {}", frames.size(), e.getMessage());
      }
      Thread.sleep(pause);
      pause = pause.multipliedBy(2);
    }
    return false;
  }

  /** One frame that the authority cannot digest must not cost the others. */
  private void sendAlone(LogBuffers.Waiting waiting) {
    LogFrame frame = waiting.frame();
    try {
      authority.logFrames(List.of(frame));
    } catch (ApiException e) {
      LOG.warn("Lease {}: log frame {} is lost: {}", frame.leaseId(), frame.seq(), e.getMessage());
    }
  }

  /** Passes on what is left, for at most {@code limit}. */
  void close(Duration limit) {
    buffers.close();
    try {
      if (!thread.join(limit)) {
        thread.interrupt();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
