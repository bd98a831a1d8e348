package pond.worker.job;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import pond.model.id.LeaseId;
import pond.model.sandbox.Outcome;
import pond.worker.deliver.Outbox;
import pond.worker.deliver.ResultSpool.Staged;
import pond.worker.deliver.SpoolEntry;
import pond.worker.deliver.SpooledResult;
import pond.worker.link.LinkException;

/** Takes a finished job over: signed, on disk, then on its way. */
final class Handover implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Handover.class);
  private static final Duration LOG_WAIT = Duration.ofSeconds(60);

  private final Outbox outbox;
  private final ResultSigner signer;
  private final JobEvents events;
  private final LeaseId lease;
  private @Nullable Staged staged;

  Handover(Outbox outbox, ResultSigner signer, JobEvents events, LeaseId lease) {
    this.outbox = outbox;
    this.signer = signer;
    this.events = events;
    this.lease = lease;
  }

  /** Where the sealed output is written, in the spool from the first byte. */
  Path output() throws IOException {
    return staged().output();
  }

  /** Signs and keeps the result, lets the log go first, then delivers. */
  void handOver(TakenOrder taken, JobEnd end, Optional<LogShipper> log)
      throws LinkException, InterruptedException {
    LogSummary summary = log.map(LogShipper::end).orElse(LogSummary.NONE);
    SpoolEntry entry = keep(taken, end, summary);
    events.ended(taken.order(), end.outcome(), end.rc(), end.detail());
    if (log.isPresent()) {
      log.get().awaitSent(LOG_WAIT);
    }
    try {
      outbox.deliver(entry);
    } catch (IOException e) {
      LOG.error("The result of lease {} stays in the spool: {}", lease, e.getMessage());
    }
  }

  private SpoolEntry keep(TakenOrder taken, JobEnd end, LogSummary log) {
    SpooledResult result = signer.sign(taken, end, log);
    try {
      return staged().commit(result);
    } catch (IOException e) {
      // Only one of the two results leaves this machine: the first was never complete on disk.
      String why = Trouble.of("kept the result", e);
      LOG.error("The result of lease {} goes out from memory. {}", lease, why);
      JobEnd bare =
          end.output().blob().isPresent() ? end.withoutOutput(Outcome.SANDBOX_ERROR, why) : end;
      return outbox.spool().unspooled(signer.sign(taken, bare, log));
    }
  }

  private Staged staged() throws IOException {
    if (staged == null) {
      staged = outbox.spool().stage(lease);
    }
    return staged;
  }

  @Override
  public void close() {
    try {
      if (staged != null) {
        staged.close();
      }
    } catch (IOException e) {
      LOG.warn("A half made spool entry of lease {} could not be removed.", lease);
    }
  }
}
