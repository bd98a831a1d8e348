package pond.authority.worker;

import java.util.Objects;
import pond.model.id.WorkerId;
import pond.model.wire.WorkerState;

/** What became of an operator's action on a worker. */
public sealed interface ControlResult {
  /** Done, durable and audited. */
  record Changed(WorkerId workerId, WorkerState before, WorkerState now) implements ControlResult {
    public Changed {
      Objects.requireNonNull(workerId);
      Objects.requireNonNull(before);
      Objects.requireNonNull(now);
    }
  }

  /** The worker was in that state already; nothing was written. */
  record Unchanged(WorkerId workerId, WorkerState now) implements ControlResult {
    public Unchanged {
      Objects.requireNonNull(workerId);
      Objects.requireNonNull(now);
    }
  }

  /** Nothing was changed. */
  record Refused(ControlRefusal reason) implements ControlResult {
    public Refused {
      Objects.requireNonNull(reason);
    }
  }
}
