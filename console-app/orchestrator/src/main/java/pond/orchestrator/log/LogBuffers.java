package pond.orchestrator.log;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import pond.model.id.LeaseId;
import pond.model.link.LogFrame;

/**
 * Log frames on their way to the authority, bounded for each lease and in all.
 *
 * <p>When the authority is slow the oldest frames of that lease give way, never the worker. The
 * frames are sealed, so nothing can be written into the log here; the gap in their sequence numbers
 * is the mark that the authority shows.
 */
final class LogBuffers {
  private static final Logger LOG = LoggerFactory.getLogger(LogBuffers.class);

  private final long maxPerLease;
  private final long maxInAll;
  private final Map<LeaseId, Lane> lanes = new LinkedHashMap<>();
  private long bytes;
  private long dropped;
  private boolean closed;

  LogBuffers(long maxPerLease, long maxInAll) {
    this.maxPerLease = maxPerLease;
    this.maxInAll = maxInAll;
  }

  /** A frame waiting; the future ends when it was passed on or dropped. */
  record Waiting(LogFrame frame, int size, CompletableFuture<Void> done) {}

  private static final class Lane {
    final Deque<Waiting> frames = new ArrayDeque<>();
    long bytes;
    boolean reported;
  }

  synchronized Waiting add(LogFrame frame, int size) {
    Waiting waiting = new Waiting(frame, size, new CompletableFuture<>());
    Lane lane = lanes.computeIfAbsent(frame.leaseId(), id -> new Lane());
    lane.frames.add(waiting);
    lane.bytes += size;
    bytes += size;
    while (lane.bytes > maxPerLease) {
      dropOldest(frame.leaseId(), lane);
    }
    while (bytes > maxInAll) {
      dropFromFullest();
    }
    notifyAll();
    return waiting;
  }

  /** Waits for frames; empty only when closed and nothing is left. Lanes take turns. */
  synchronized List<Waiting> next(int max) throws InterruptedException {
    while (lanes.isEmpty() && !closed) {
      wait();
    }
    List<Waiting> batch = new ArrayList<>();
    while (batch.size() < max && !lanes.isEmpty()) {
      Map.Entry<LeaseId, Lane> first = lanes.entrySet().iterator().next();
      LeaseId lease = first.getKey();
      Lane lane = first.getValue();
      lanes.remove(lease);
      batch.add(take(lane));
      if (!lane.frames.isEmpty()) {
        lanes.put(lease, lane);
      }
    }
    return batch;
  }

  synchronized long dropped() {
    return dropped;
  }

  synchronized void close() {
    closed = true;
    notifyAll();
  }

  private Waiting take(Lane lane) {
    Waiting waiting = lane.frames.remove();
    lane.bytes -= waiting.size();
    bytes -= waiting.size();
    return waiting;
  }

  private void dropFromFullest() {
    Map.Entry<LeaseId, Lane> fullest =
        lanes.entrySet().stream()
            .max(Comparator.comparingLong(entry -> entry.getValue().bytes))
            .orElseThrow();
    dropOldest(fullest.getKey(), fullest.getValue());
  }

  private void dropOldest(LeaseId lease, Lane lane) {
    take(lane).done().complete(null);
    dropped++;
    if (!lane.reported) {
      lane.reported = true;
      LOG.warn("Lease {}: log frames are dropped, the authority is slow.", lease);
    }
    if (lane.frames.isEmpty()) {
      lanes.remove(lease);
    }
  }
}
