package pond.console.toast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import pond.console.frame.HandHop;
import pond.console.hop.Problem;
import pond.console.notice.Notices;

class ToastStateTest {
  private final HandHop hop = new HandHop();
  private final Notices notices = new Notices(hop.clock());
  private final ToastState state = new ToastState(notices, hop);
  private final List<String> undone = new ArrayList<>();

  @Test
  void undoable_staysTenSeconds_thenCannotBeUndone() {
    notices.undoable("Paused gpu-07.", () -> undone.add("pause"));
    hop.pass(Duration.ofSeconds(9));
    assertEquals(1, state.toasts().size());
    hop.pass(Duration.ofSeconds(1));
    assertEquals(0, state.toasts().size());
    assertFalse(state.undoLast());
    assertEquals(List.of(), undone);
  }

  @Test
  void undo_actsOnceAndCloses() {
    notices.undoable("Paused gpu-07.", () -> undone.add("pause"));
    var toast = state.toasts().getFirst();
    state.undo(toast);
    state.undo(toast);
    assertEquals(List.of("pause"), undone);
    assertEquals(0, state.toasts().size());
  }

  @Test
  void undoLast_takesBackTheLatest() {
    notices.undoable("Paused gpu-07.", () -> undone.add("first"));
    notices.undoable("Paused gpu-08.", () -> undone.add("second"));
    notices.say("Copied.");
    assertTrue(state.undoLast());
    assertEquals(List.of("second"), undone);
  }

  @Test
  void hold_whileSomebodyReads_stopsTheTime() {
    notices.undoable("Paused gpu-07.", () -> undone.add("pause"));
    var toast = state.toasts().getFirst();
    hop.pass(Duration.ofSeconds(9));
    state.hold(toast);
    hop.pass(Duration.ofMinutes(5));
    assertEquals(1, state.toasts().size());
    state.release(toast);
    hop.pass(Duration.ofSeconds(10));
    assertEquals(0, state.toasts().size());
  }

  @Test
  void problem_staysUntilItIsClosed() {
    notices.problem(new Problem("GONE", "The worker is gone.", "Reload.", ""));
    notices.say("Copied.");
    hop.pass(Duration.ofHours(1));
    assertEquals(1, state.toasts().size());
    assertTrue(state.close(state.toasts().getFirst()));
  }
}
