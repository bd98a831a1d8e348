package pond.model.link;

import java.util.Objects;
import pond.model.id.WorkerId;
import pond.model.wire.WorkerState;

/**
 * What the orchestrator may know of a worker: its id and state. Tags, tenants and keys stay with
 * the authority.
 */
public record KnownWorker(WorkerId workerId, WorkerState state) {
  public KnownWorker {
    Objects.requireNonNull(workerId, "workerId is missing");
    Objects.requireNonNull(state, "state is missing");
  }
}
