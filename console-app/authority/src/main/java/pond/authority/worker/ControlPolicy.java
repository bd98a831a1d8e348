package pond.authority.worker;

import pond.model.wire.WorkerState;

/**
 * The state machine of workers under an operator's hand. Pure.
 *
 * <p>Security property: nothing leads out of REVOKED, and only the proof of the sealing key leads
 * from PENDING_PROOF to ACTIVE: pausing and resuming must not go around it.
 */
final class ControlPolicy {
  static final int MAX_REASON = 500;

  private ControlPolicy() {}

  sealed interface Decision {
    record Move(WorkerState to) implements Decision {}

    record Stay() implements Decision {}

    record Refuse(ControlRefusal reason) implements Decision {}
  }

  static Decision decide(ControlAction action, WorkerState state, String reason) {
    if (state == action.target()) {
      return new Decision.Stay();
    }
    if (reason.length() > MAX_REASON) {
      return new Decision.Refuse(ControlRefusal.REASON_TOO_LONG);
    }
    if (action == ControlAction.REVOKE) {
      return reason.isBlank()
          ? new Decision.Refuse(ControlRefusal.REASON_MISSING)
          : new Decision.Move(WorkerState.REVOKED);
    }
    return switch (state) {
      case REVOKED -> new Decision.Refuse(ControlRefusal.WORKER_REVOKED);
      case PENDING_PROOF -> new Decision.Refuse(ControlRefusal.WORKER_NOT_PROVEN);
      case ACTIVE, PAUSED, DRAINING -> new Decision.Move(action.target());
    };
  }
}
