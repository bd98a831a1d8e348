package pond.worker.daemon;

import java.time.Duration;
import java.util.Optional;
import pond.model.wire.Heartbeat;
import pond.model.wire.HeartbeatReply;
import pond.worker.job.JobControl.Stop;
import pond.worker.link.LinkException;
import pond.worker.link.LinkException.Kind;
import pond.worker.link.Orchestrator;

/**
 * Beats while the daemon lives: renews the held leases, and learns what was cancelled or lost. Runs
 * on a thread of its own, so that nothing a job does can hold it up.
 */
final class Heart {
  private static final Duration LEAST = Duration.ofMillis(200);
  private static final Duration MOST = Duration.ofSeconds(60);
  private static final Duration FIRST = Duration.ofSeconds(2);

  private final String session;
  private final Orchestrator orchestrator;
  private final HeldLeases leases;
  private final TrustState trust;
  private final DaemonState state;
  private final Runnable onFatal;
  private volatile boolean stopped;

  Heart(
      String session,
      Orchestrator orchestrator,
      HeldLeases leases,
      TrustState trust,
      DaemonState state,
      Runnable onFatal) {
    this.session = session;
    this.orchestrator = orchestrator;
    this.leases = leases;
    this.trust = trust;
    this.state = state;
    this.onFatal = onFatal;
  }

  /** Beats until stopped. */
  void run() {
    Duration next = FIRST;
    try {
      while (!stopped && state.fatal().isEmpty()) {
        rest(next);
        next = beat(next);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Without an interrupt: one while a snapshot is kept would break its file off. */
  void stop() {
    stopped = true;
  }

  /** In short naps: a lease that was just taken may need an earlier beat than was planned. */
  private void rest(Duration planned) throws InterruptedException {
    long started = System.nanoTime();
    Duration slept = Duration.ZERO;
    while (!stopped && slept.compareTo(within(planned)) < 0) {
      Duration left = within(planned).minus(slept);
      Thread.sleep(left.compareTo(LEAST) > 0 ? LEAST : left);
      slept = Duration.ofNanos(System.nanoTime() - started);
    }
  }

  private Duration within(Duration planned) {
    Optional<Duration> third = leases.shortestTtl().map(ttl -> ttl.dividedBy(3));
    Duration wish = third.filter(t -> t.compareTo(planned) < 0).orElse(planned);
    return wish.compareTo(LEAST) < 0 ? LEAST : wish.compareTo(MOST) > 0 ? MOST : wish;
  }

  private Duration beat(Duration planned) throws InterruptedException {
    if (stopped) {
      return planned;
    }
    try {
      HeartbeatReply reply =
          orchestrator.heartbeat(
              new Heartbeat(session, leases.beats(), leases.free(), trust.version()));
      state.heard(reply.state());
      reply.snapshot().ifPresent(trust::offer);
      reply.cancel().forEach(lease -> leases.stop(lease, Stop.CANCELLED));
      reply.lost().forEach(lease -> leases.stop(lease, Stop.ABANDONED));
      return Duration.ofMillis(Math.max(1, reply.nextMs()));
    } catch (LinkException e) {
      if (e.kind() == Kind.REVOKED || e.kind() == Kind.NOT_ENROLLED) {
        state.fatal(e);
        onFatal.run();
      } else {
        state.missed(e);
      }
      return planned;
    }
  }
}
