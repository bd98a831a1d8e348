package pond.console.frame;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import pond.console.page.Command;

/** What the frame and the page shown can do, by command. Filled by the frame, used by all of it. */
final class FrameCommands {
  private final Map<String, Runnable> acts = new HashMap<>();
  private Supplier<List<Command>> ofPage = List::of;
  private BooleanSupplier covered = () -> false;

  /** From now on this command does that. */
  void on(String command, Runnable act) {
    acts.put(command, act);
  }

  /** Whose commands these are, and when they rest. */
  void with(Supplier<List<Command>> ofPage, BooleanSupplier covered) {
    this.ofPage = ofPage;
    this.covered = covered;
  }

  /** Does it; a command that nothing was bound to does nothing. */
  void run(String command) {
    acts.getOrDefault(command, () -> {}).run();
  }

  /** What the page shown can do now. */
  List<Command> pageCommands() {
    return ofPage.get();
  }

  /** Whether a pane lies over the page. */
  boolean isCovered() {
    return covered.getAsBoolean();
  }
}
