package pond.authority.enroll;

import java.security.MessageDigest;
import java.util.Optional;
import pond.authority.worker.Worker;
import pond.model.digest.Sha256;
import pond.model.wire.WorkerState;

/** Whether a worker proved that it holds its sealing key: wire.md "Enrollment" step 6. Pure. */
sealed interface ProofDecision {
  /** Proved for the first time: it becomes active. */
  record Activate(Worker worker) implements ProofDecision {}

  /** Proved again, after a lost reply; its state stays. */
  record Known(Worker worker) implements ProofDecision {}

  record Refuse(Reason reason) implements ProofDecision {}

  enum Reason {
    NOT_ENROLLED,
    REVOKED,
    PROOF_WRONG
  }

  static ProofDecision of(Optional<Worker> found, Optional<byte[]> stored, Sha256 answer) {
    if (found.isEmpty()) {
      return new Refuse(Reason.NOT_ENROLLED);
    }
    Worker worker = found.get();
    if (worker.state() == WorkerState.REVOKED) {
      return new Refuse(Reason.REVOKED);
    }
    byte[] offered = EnrollCrypto.stored(answer).bytes();
    if (stored.isEmpty() || !MessageDigest.isEqual(stored.get(), offered)) {
      return new Refuse(Reason.PROOF_WRONG);
    }
    return worker.state() == WorkerState.PENDING_PROOF ? new Activate(worker) : new Known(worker);
  }
}
