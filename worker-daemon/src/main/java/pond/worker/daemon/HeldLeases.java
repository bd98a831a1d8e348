package pond.worker.daemon;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pond.model.id.LeaseId;
import pond.model.statement.JobKey;
import pond.model.wire.LeaseBeat;
import pond.model.wire.LeaseOffer;
import pond.worker.job.JobControl;
import pond.worker.job.JobControl.Stop;

/** The leases this daemon holds, from the offer until the result is acknowledged. */
final class HeldLeases {
  private final int slots;
  private final Map<LeaseId, Held> held = new LinkedHashMap<>();
  private boolean closed;

  HeldLeases(int slots) {
    this.slots = slots;
  }

  /** One lease and the job under it. */
  static final class Held {
    private final LeaseOffer offer;
    private final Instant since;
    private final JobControl control = new JobControl();
    private volatile Optional<JobKey> job = Optional.empty();

    private Held(LeaseOffer offer, Instant since) {
      this.offer = offer;
      this.since = since;
    }

    LeaseOffer offer() {
      return offer;
    }

    JobControl control() {
      return control;
    }

    Instant since() {
      return since;
    }

    Optional<JobKey> job() {
      return job;
    }
  }

  /** Takes a lease; empty when it is held already: the same offer came twice. */
  synchronized Optional<Held> take(LeaseOffer offer, Instant now) {
    if (held.containsKey(offer.leaseId())) {
      return Optional.empty();
    }
    Held taken = new Held(offer, now);
    held.put(offer.leaseId(), taken);
    notifyAll();
    return Optional.of(taken);
  }

  /** The order of a held lease was opened: now its job has a name. */
  synchronized void known(JobKey key) {
    Held lease = held.get(key.leaseId());
    if (lease != null) {
      lease.job = Optional.of(key);
    }
  }

  synchronized void release(Held lease) {
    held.remove(lease.offer.leaseId());
    notifyAll();
  }

  /** Waits for a free slot; the number of free ones, 0 when no more work is wanted. */
  synchronized int awaitFree() throws InterruptedException {
    while (held.size() >= slots && !closed) {
      wait();
    }
    return closed ? 0 : slots - held.size();
  }

  synchronized int free() {
    return Math.max(0, closed ? 0 : slots - held.size());
  }

  /** No more work is wanted. */
  synchronized void close() {
    closed = true;
    notifyAll();
  }

  /** Waits until nothing is held; false when the time was not enough. */
  synchronized boolean awaitIdle(Duration limit) throws InterruptedException {
    long end = System.nanoTime() + limit.toNanos();
    while (!held.isEmpty()) {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        return false;
      }
      wait(left);
    }
    return true;
  }

  synchronized List<Held> all() {
    return new ArrayList<>(held.values());
  }

  synchronized List<LeaseBeat> beats() {
    return held.values().stream()
        .map(lease -> new LeaseBeat(lease.offer.leaseId(), lease.offer.fence()))
        .toList();
  }

  /** The shortest life among the held leases. */
  synchronized Optional<Duration> shortestTtl() {
    return held.values().stream()
        .map(lease -> Duration.ofMillis(lease.offer.ttlMs()))
        .min(Duration::compareTo);
  }

  void stop(LeaseId lease, Stop why) {
    Optional<Held> known;
    synchronized (this) {
      known = Optional.ofNullable(held.get(lease));
    }
    known.ifPresent(found -> found.control.stop(why));
  }

  void stopAll(Stop why) {
    all().forEach(lease -> lease.control.stop(why));
  }
}
