package pond.worker.daemon;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import pond.model.wire.WorkerState;
import pond.worker.link.LinkException;

/** How the daemon stands with its orchestrator, as last heard. */
final class DaemonState {
  private static final Logger LOG = LoggerFactory.getLogger(DaemonState.class);

  private final Clock clock;
  private Optional<WorkerState> granted = Optional.empty();
  private Optional<Instant> lastContact = Optional.empty();
  private Optional<String> trouble = Optional.empty();
  private Optional<LinkException> fatal = Optional.empty();
  private boolean draining;

  DaemonState(Clock clock) {
    this.clock = clock;
  }

  synchronized void heard(WorkerState state) {
    lastContact = Optional.of(clock.instant());
    if (trouble.isPresent()) {
      LOG.info("The orchestrator answers again.");
    }
    trouble = Optional.empty();
    if (!granted.equals(Optional.of(state))) {
      LOG.info("The authority says this worker is {}.", word(state));
      granted = Optional.of(state);
    }
  }

  /** Logged once per kind of trouble, however often it is tried. */
  synchronized void missed(LinkException e) {
    if (!trouble.equals(Optional.of(e.code()))) {
      LOG.warn("{} ({}); trying again.", e.getMessage(), e.code());
      trouble = Optional.of(e.code());
    }
  }

  synchronized void fatal(LinkException e) {
    if (fatal.isEmpty()) {
      LOG.error("{} ({})", e.getMessage(), e.code());
      fatal = Optional.of(e);
    }
  }

  synchronized Optional<LinkException> fatal() {
    return fatal;
  }

  synchronized void drain() {
    draining = true;
  }

  synchronized Optional<Instant> lastContact() {
    return lastContact;
  }

  /** One word for {@code pond-worker status}. */
  synchronized String word(boolean working) {
    if (draining) {
      return "draining";
    }
    if (trouble.isPresent()) {
      return "disconnected";
    }
    if (granted.isPresent() && !granted.get().takesWork()) {
      return word(granted.get());
    }
    return granted.isEmpty() ? "starting" : working ? "working" : "idle";
  }

  synchronized Optional<String> trouble() {
    return trouble;
  }

  private static String word(WorkerState state) {
    return switch (state) {
      case PENDING_PROOF -> "pending_proof";
      case ACTIVE -> "active";
      case PAUSED -> "paused";
      case DRAINING -> "draining";
      case QUARANTINED -> "quarantined";
      case REVOKED -> "revoked";
    };
  }
}
