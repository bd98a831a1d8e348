package pond.worker.daemon;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pond.model.wire.WorkerState;

/** The one word of {@code pond-worker status}. */
final class DaemonStateTest {
  @ParameterizedTest
  @EnumSource(value = WorkerState.class, mode = EnumSource.Mode.EXCLUDE, names = "ACTIVE")
  void word_stateThatTakesNoWork_isThatState(WorkerState state) {
    DaemonState daemon = new DaemonState(Clock.systemUTC());
    daemon.heard(state);
    assertEquals(state.name().toLowerCase(Locale.ROOT), daemon.word(false));
    assertEquals(state.name().toLowerCase(Locale.ROOT), daemon.word(true));
  }

  @ParameterizedTest
  @EnumSource(value = WorkerState.class, names = "QUARANTINED")
  void word_releasedAgain_isIdle(WorkerState before) {
    DaemonState daemon = new DaemonState(Clock.systemUTC());
    daemon.heard(before);
    daemon.heard(WorkerState.ACTIVE);
    assertEquals("idle", daemon.word(false));
  }
}
