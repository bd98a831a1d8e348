package pond.authority.worker;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import pond.authority.store.Tx;
import pond.model.digest.Sha256;
import pond.model.id.WorkerId;
import pond.model.statement.WorkerKeys;
import pond.model.wire.WorkerState;

/** How a worker gets into the registry, inside the transaction of its enrollment. */
public final class Admission {
  private Admission() {}

  /** The worker, whatever its state. */
  public static Optional<Worker> find(Tx tx, WorkerId id) {
    return WorkerTable.find(tx, id);
  }

  /** The worker that any of these three keys is pinned to, whatever its state. */
  public static Optional<Worker> holding(Tx tx, WorkerKeys keys) {
    List<Worker> holders = WorkerTable.holding(tx, keys);
    return holders.stream().findFirst();
  }

  /** Whether a worker is shown under this name already, in any spelling of case. */
  public static boolean isNameTaken(Tx tx, String name) {
    return WorkerTable.isNameTaken(tx, name);
  }

  /** Adds a worker that has yet to prove its sealing key; {@code proof} as it is stored. */
  public static void admit(Tx tx, Worker worker, Sha256 proof) {
    if (worker.state() != WorkerState.PENDING_PROOF) {
      throw new IllegalArgumentException("a new worker has its proof before it");
    }
    WorkerTable.insert(tx, worker, proof.bytes());
  }

  /** Expects the answer to a new challenge from now on. */
  public static void expectProof(Tx tx, WorkerId id, Sha256 proof) {
    WorkerTable.setProofHash(tx, id, proof.bytes());
  }

  /** What the answer is checked against. */
  public static Optional<byte[]> expectedProof(Tx tx, WorkerId id) {
    return WorkerTable.proofHash(tx, id);
  }

  /** Makes a worker that proved its sealing key active; no other state is left this way. */
  public static void activate(Tx tx, WorkerId id) {
    WorkerTable.move(tx, id, Set.of(WorkerState.PENDING_PROOF), WorkerState.ACTIVE);
  }
}
