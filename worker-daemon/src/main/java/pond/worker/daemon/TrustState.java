package pond.worker.daemon;

import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import pond.model.dsse.Envelope;
import pond.model.statement.TrustSnapshot;
import pond.worker.ProblemException;
import pond.worker.home.EnrollmentStore;
import pond.worker.trust.SnapshotCheck;
import pond.worker.trust.SnapshotDecision;

/** The newest trust snapshot, in memory and on disk; never replaced by an older one. */
final class TrustState {
  private static final Logger LOG = LoggerFactory.getLogger(TrustState.class);

  private final SnapshotCheck check;
  private final EnrollmentStore store;
  private Optional<TrustSnapshot> held;

  private TrustState(SnapshotCheck check, EnrollmentStore store, Optional<TrustSnapshot> held) {
    this.check = check;
    this.store = store;
    this.held = held;
  }

  static TrustState load(SnapshotCheck check, EnrollmentStore store) throws ProblemException {
    return new TrustState(
        check, store, store.loadSnapshot(check).map(SnapshotDecision.Adopt::snapshot));
  }

  synchronized Optional<TrustSnapshot> snapshot() {
    return held;
  }

  /** The highest version seen; 0 for none. */
  synchronized long version() {
    return held.map(TrustSnapshot::version).orElse(0L);
  }

  synchronized void offer(Envelope envelope) {
    switch (check.decide(version(), envelope)) {
      case SnapshotDecision.Adopt adopt -> adopt(adopt);
      case SnapshotDecision.Same same -> LOG.trace("snapshot {} again", same);
      case SnapshotDecision.Refused refused ->
          LOG.warn("A trust snapshot is refused ({}): {}", refused.reason(), refused.sentence());
    }
  }

  private void adopt(SnapshotDecision.Adopt adopt) {
    // In force at once, even if the disk is full: to know more revocations is never wrong.
    held = Optional.of(adopt.snapshot());
    try {
      store.saveSnapshot(adopt.envelope());
    } catch (IOException e) {
      LOG.warn("Trust snapshot {} could not be kept: {}", version(), e.getMessage());
    }
  }
}
