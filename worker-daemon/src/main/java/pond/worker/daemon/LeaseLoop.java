package pond.worker.daemon;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import pond.model.wire.LeaseOffer;
import pond.model.wire.LeaseReply;
import pond.worker.link.Backoff;
import pond.worker.link.LinkException;
import pond.worker.link.LinkException.Kind;
import pond.worker.link.Pause;

/** Asks for work whenever a slot is free, with a long poll, until told to stop. */
final class LeaseLoop {
  private static final Duration SUSPICIOUSLY_SOON = Duration.ofMillis(500);

  /** One request for up to {@code free} leases. */
  interface Ask {
    LeaseReply lease(int free) throws LinkException, InterruptedException;
  }

  private final Ask ask;
  private final HeldLeases leases;
  private final DaemonState state;
  private final Consumer<LeaseOffer> onOffer;
  private final Backoff backoff;
  private final Pause pause;
  private long jobsLeft;
  private boolean stopped;
  private @Nullable Thread asking;

  /**
   * @param mostJobs ends by itself after so many
   */
  LeaseLoop(
      Ask ask,
      HeldLeases leases,
      DaemonState state,
      Consumer<LeaseOffer> onOffer,
      Backoff backoff,
      Pause pause,
      long mostJobs) {
    this.ask = ask;
    this.leases = leases;
    this.state = state;
    this.onOffer = onOffer;
    this.backoff = backoff;
    this.pause = pause;
    this.jobsLeft = mostJobs;
  }

  /** Returns when stopped, when enough jobs were taken, or when this worker is cut off. */
  void run() {
    try {
      begin();
      int free = wanted();
      while (free > 0 && state.fatal().isEmpty()) {
        once(free);
        free = wanted();
      }
    } catch (InterruptedException e) {
      // Only stop() interrupts; an offer that was on its way goes back when its lease ends.
      state.drain();
    } finally {
      end();
    }
  }

  /** Ends the loop, a parked long poll included. */
  synchronized void stop() {
    stopped = true;
    leases.close();
    if (asking != null) {
      asking.interrupt();
    }
  }

  private synchronized void begin() throws InterruptedException {
    if (stopped) {
      throw new InterruptedException("stopped before it began");
    }
    asking = Thread.currentThread();
  }

  private synchronized void end() {
    asking = null;
    // The interrupt was for the long poll alone; what comes after it must not be hit.
    Thread.interrupted();
  }

  private int wanted() throws InterruptedException {
    return jobsLeft <= 0 ? 0 : (int) Math.min(leases.awaitFree(), jobsLeft);
  }

  private void once(int free) throws InterruptedException {
    long started = System.nanoTime();
    try {
      LeaseReply reply = ask.lease(free);
      state.heard(reply.state());
      reply.offers().stream().limit(free).forEach(this::take);
      boolean soon = System.nanoTime() - started < SUSPICIOUSLY_SOON.toNanos();
      if (reply.offers().isEmpty() && soon) {
        // A poll that does not park would turn this loop into a flood.
        pause.pause(backoff.next(Optional.empty()));
      } else {
        backoff.reset();
      }
    } catch (LinkException e) {
      if (e.kind() == Kind.REVOKED || e.kind() == Kind.NOT_ENROLLED) {
        state.fatal(e);
      } else {
        state.missed(e);
        pause.pause(backoff.next(e.retryAfter()));
      }
    }
  }

  private void take(LeaseOffer offer) {
    jobsLeft--;
    onOffer.accept(offer);
  }
}
