package pond.authority.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import pond.model.wire.WorkerState;

class ControlPolicyTest {
  private static String outcome(ControlAction action, WorkerState state, String reason) {
    return switch (ControlPolicy.decide(action, state, reason)) {
      case ControlPolicy.Decision.Move move -> move.to().name();
      case ControlPolicy.Decision.Stay stay -> "same";
      case ControlPolicy.Decision.Refuse refuse -> refuse.reason().name();
    };
  }

  @ParameterizedTest
  @CsvSource({
    "PAUSE,  PENDING_PROOF, WORKER_NOT_PROVEN",
    "PAUSE,  ACTIVE,        PAUSED",
    "PAUSE,  PAUSED,        same",
    "PAUSE,  DRAINING,      PAUSED",
    "PAUSE,  REVOKED,       WORKER_REVOKED",
    "RESUME, PENDING_PROOF, WORKER_NOT_PROVEN",
    "RESUME, ACTIVE,        same",
    "RESUME, PAUSED,        ACTIVE",
    "RESUME, DRAINING,      ACTIVE",
    "RESUME, REVOKED,       WORKER_REVOKED",
    "DRAIN,  PENDING_PROOF, WORKER_NOT_PROVEN",
    "DRAIN,  ACTIVE,        DRAINING",
    "DRAIN,  PAUSED,        DRAINING",
    "DRAIN,  DRAINING,      same",
    "DRAIN,  REVOKED,       WORKER_REVOKED",
    "PAUSE,  QUARANTINED,   WORKER_QUARANTINED",
    "RESUME, QUARANTINED,   WORKER_QUARANTINED",
    "DRAIN,  QUARANTINED,   WORKER_QUARANTINED",
    "REVOKE, QUARANTINED,   REVOKED",
    "QUARANTINE, PENDING_PROOF, WORKER_NOT_PROVEN",
    "QUARANTINE, ACTIVE,    QUARANTINED",
    "QUARANTINE, PAUSED,    QUARANTINED",
    "QUARANTINE, DRAINING,  QUARANTINED",
    "QUARANTINE, QUARANTINED, same",
    "QUARANTINE, REVOKED,   WORKER_REVOKED",
    "RELEASE, PENDING_PROOF, WORKER_NOT_PROVEN",
    "RELEASE, ACTIVE,       same",
    "RELEASE, PAUSED,       WORKER_NOT_QUARANTINED",
    "RELEASE, DRAINING,     WORKER_NOT_QUARANTINED",
    "RELEASE, QUARANTINED,  ACTIVE",
    "RELEASE, REVOKED,      WORKER_REVOKED",
    "REVOKE, PENDING_PROOF, REVOKED",
    "REVOKE, ACTIVE,        REVOKED",
    "REVOKE, PAUSED,        REVOKED",
    "REVOKE, DRAINING,      REVOKED",
    "REVOKE, REVOKED,       same"
  })
  void decide_everyStateAndAction(ControlAction action, WorkerState state, String expected) {
    assertEquals(expected, outcome(action, state, "because"));
  }

  @Test
  void decide_revokeWithoutAReason_isRefused() {
    assertEquals("REASON_MISSING", outcome(ControlAction.REVOKE, WorkerState.ACTIVE, "  "));
    assertEquals("REASON_MISSING", outcome(ControlAction.QUARANTINE, WorkerState.ACTIVE, " "));
    assertEquals("REASON_MISSING", outcome(ControlAction.RELEASE, WorkerState.QUARANTINED, ""));
    assertEquals("PAUSED", outcome(ControlAction.PAUSE, WorkerState.ACTIVE, ""));
  }

  @Test
  void decide_longReason_isRefused() {
    String reason = "x".repeat(501);
    assertEquals("REASON_TOO_LONG", outcome(ControlAction.REVOKE, WorkerState.ACTIVE, reason));
  }

  @ParameterizedTest
  @EnumSource(ControlRefusal.class)
  void refusals_haveASentenceAndAFix(ControlRefusal refusal) {
    assertFalse(refusal.sentence().isBlank());
    assertFalse(refusal.fix().isBlank());
  }
}
