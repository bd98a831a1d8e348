package pond.worker.trust;

import pond.model.dsse.Envelope;
import pond.model.statement.TrustSnapshot;

/** Whether an offered snapshot replaces the one held. */
public sealed interface SnapshotDecision {
  /** Newer and genuine: hold it from now on. */
  record Adopt(Envelope envelope, TrustSnapshot snapshot) implements SnapshotDecision {}

  /** The very version that is held. */
  record Same() implements SnapshotDecision {}

  /** Not believed; what is held stays. */
  record Refused(Reason reason, String sentence) implements SnapshotDecision {}

  /** Why a snapshot is not believed. */
  enum Reason {
    /** Not signed by the pinned root. */
    SNAPSHOT_NOT_SIGNED,
    /** Signed, but not readable. */
    SNAPSHOT_NOT_UNDERSTOOD,
    /** An older version than the highest seen: somebody rolls back. */
    SNAPSHOT_ROLLED_BACK
  }
}
