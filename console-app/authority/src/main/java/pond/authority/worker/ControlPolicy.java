package pond.authority.worker;

import pond.model.wire.WorkerState;

/**
 * The state machine of workers under an operator's hand. Pure.
 *
 * <p>Security property: nothing leads out of REVOKED, and only the proof of the sealing key leads
 * from PENDING_PROOF to ACTIVE: pausing and resuming must not go around it. Only a release, with a
 * reason, leads out of QUARANTINED; a resume does not.
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
    if (reason.isBlank() && needsReason(action)) {
      return new Decision.Refuse(ControlRefusal.REASON_MISSING);
    }
    if (action == ControlAction.REVOKE) {
      return new Decision.Move(WorkerState.REVOKED);
    }
    return switch (state) {
      case REVOKED -> new Decision.Refuse(ControlRefusal.WORKER_REVOKED);
      case PENDING_PROOF -> new Decision.Refuse(ControlRefusal.WORKER_NOT_PROVEN);
      case QUARANTINED ->
          action == ControlAction.RELEASE
              ? new Decision.Move(WorkerState.ACTIVE)
              : new Decision.Refuse(ControlRefusal.WORKER_QUARANTINED);
      case ACTIVE, PAUSED, DRAINING ->
          action == ControlAction.RELEASE
              ? new Decision.Refuse(ControlRefusal.WORKER_NOT_QUARANTINED)
              : new Decision.Move(action.target());
    };
  }

  private static boolean needsReason(ControlAction action) {
    return switch (action) {
      case REVOKE, QUARANTINE, RELEASE -> true;
      case PAUSE, RESUME, DRAIN -> false;
    };
  }
}
