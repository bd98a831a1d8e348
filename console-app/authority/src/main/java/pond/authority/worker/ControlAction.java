package pond.authority.worker;

import java.util.Locale;
import pond.model.wire.WorkerState;

/** What an operator can do to a worker, and the state that leads to. */
public enum ControlAction {
  PAUSE(WorkerState.PAUSED, "paused"),
  RESUME(WorkerState.ACTIVE, "resumed"),
  DRAIN(WorkerState.DRAINING, "drained"),
  QUARANTINE(WorkerState.QUARANTINED, "quarantined"),
  RELEASE(WorkerState.ACTIVE, "released"),
  REVOKE(WorkerState.REVOKED, "revoked");

  private final WorkerState target;
  private final String done;

  ControlAction(WorkerState target, String done) {
    this.target = target;
    this.done = done;
  }

  WorkerState target() {
    return target;
  }

  /** The action as it stands in the audit log. */
  String audited() {
    return "worker." + done;
  }

  /** The word that operators use. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
