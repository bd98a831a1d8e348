package pond.worker.daemon;

import java.io.IOException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import pond.model.wire.LeaseOffer;
import pond.model.wire.LeaseReply;
import pond.model.wire.LeaseRequest;
import pond.worker.ExitCode;
import pond.worker.ProblemException;
import pond.worker.daemon.HeldLeases.Held;
import pond.worker.home.NonceBook;
import pond.worker.job.JobControl.Stop;
import pond.worker.job.RunJob;
import pond.worker.link.Backoff;
import pond.worker.link.LinkException;
import pond.worker.link.LinkException.Kind;
import pond.worker.status.StatusFile;

/**
 * The running worker: delivers what is left from before, asks for work, runs it, beats, drains.
 *
 * <p>Only one may run on a home; the caller holds the {@link pond.worker.home.HomeLock}.
 */
public final class Daemon {
  private static final Logger LOG = LoggerFactory.getLogger(Daemon.class);
  private static final long POLL_MS = 50_000;
  private static final Duration LAST_MOMENT = Duration.ofSeconds(5);
  private static final Duration FOR_EVER = Duration.ofDays(365);

  private final DaemonTools tools;
  private final DaemonParts parts;
  private final LeaseLoop loop;
  private final String session;
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile boolean draining;
  private volatile boolean outOfTime;
  private volatile boolean flushing;

  /**
   * @param mostJobs ends by itself after so many; 0 only delivers what is left from before
   */
  public Daemon(DaemonTools tools, long mostJobs)
      throws ProblemException, IOException, InterruptedException {
    this.tools = tools;
    this.parts = DaemonParts.make(tools, () -> !outOfTime);
    byte[] id = new byte[16];
    tools.world().random().nextBytes(id);
    this.session = HexFormat.of().formatHex(id);
    this.loop =
        new LeaseLoop(
            this::ask,
            parts.leases(),
            parts.state(),
            this::start,
            new Backoff(tools.world().random()),
            tools.world().pause(),
            mostJobs);
  }

  /** Runs until drained, cut off, or done with {@code mostJobs}; says how it ended. */
  public ExitCode run() throws IOException, InterruptedException {
    Reporter reporter = new Reporter(tools, parts);
    StatusWriter status = new StatusWriter(new StatusFile(tools.home().status()), reporter::report);
    Thread statusThread = Thread.ofPlatform().name("status").daemon().start(status::run);
    Heart heart = heart();
    try (NonceBook book = parts.nonces()) {
      LOG.debug("nonce book {} is open", book);
      flush();
      Thread.ofPlatform().name("heart").daemon().start(heart::run);
      loop.run();
      parts.leases().awaitIdle(FOR_EVER);
      return parts.state().fatal().isPresent() ? ExitCode.NOT_ENROLLED : ExitCode.OK;
    } finally {
      heart.stop();
      status.stop();
      statusThread.join();
      new StatusFile(tools.home().status()).write(reporter.stopped());
      ended.countDown();
    }
  }

  /** No new work; what runs may finish within the grace. Returns at once; safe to repeat. */
  public synchronized void drain() {
    if (!draining) {
      draining = true;
      LOG.info("Draining: no new work, running jobs may finish.");
      parts.state().drain();
      loop.stop();
      Thread.ofVirtual().name("drain").start(() -> cutOffAfter(tools.settings().drainGrace()));
    }
  }

  /** Waits until {@link #run} is over. */
  public void awaitEnd() throws InterruptedException {
    ended.await();
  }

  private Heart heart() {
    return new Heart(
        session, tools.orchestrator(), parts.leases(), parts.trust(), parts.state(), this::fatal);
  }

  /** Comes before the first lease request, which gives up the leases of earlier sessions. */
  private void flush() throws IOException, InterruptedException {
    flushing = true;
    try {
      int delivered = parts.outbox().flush();
      if (delivered > 0) {
        LOG.info("{} results from before are delivered.", delivered);
      }
    } catch (LinkException e) {
      undelivered(e);
    } finally {
      flushing = false;
    }
  }

  private LeaseReply ask(int free) throws LinkException, InterruptedException {
    LeaseReply reply =
        tools
            .orchestrator()
            .lease(
                new LeaseRequest(
                    session,
                    free,
                    tools.settings().tags(),
                    parts.abilities().refreshed().profiles(),
                    POLL_MS,
                    parts.trust().version()));
    // Before the orders that came with it are judged.
    reply.snapshot().ifPresent(parts.trust()::offer);
    return reply;
  }

  private void start(LeaseOffer offer) {
    Optional<Held> taken = parts.leases().take(offer, tools.world().clock().instant());
    if (taken.isPresent()) {
      Thread.ofVirtual()
          .name("job-" + offer.leaseId())
          .uncaughtExceptionHandler((thread, e) -> LOG.error("{} broke", thread.getName(), e))
          .start(() -> work(taken.get()));
    }
  }

  private void work(Held lease) {
    try {
      new RunJob(parts.jobTools(), lease.offer(), lease.control()).run();
    } catch (LinkException e) {
      undelivered(e);
    } catch (InterruptedException e) {
      LOG.info("Lease {} was interrupted.", lease.offer().leaseId());
    } finally {
      parts.leases().release(lease);
    }
  }

  private void undelivered(LinkException e) {
    if (e.kind() == Kind.REVOKED || e.kind() == Kind.NOT_ENROLLED) {
      parts.state().fatal(e);
      fatal();
    } else {
      LOG.warn("A result stays in the spool: {} ({})", e.getMessage(), e.code());
    }
  }

  /** Cut off for good: nothing that runs here is wanted any more. */
  private void fatal() {
    loop.stop();
    Thread.ofVirtual().name("cut-off").start(() -> cutOffAfter(Duration.ZERO));
  }

  private void cutOffAfter(Duration grace) {
    try {
      if (parts.leases().awaitIdle(grace) && !flushing) {
        return;
      }
      outOfTime = true;
      parts.leases().stopAll(Stop.ABANDONED);
      parts.leases().awaitIdle(LAST_MOMENT);
      // Ends every request that is still waiting. No thread is interrupted: it may be writing.
      tools.orchestrator().close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
