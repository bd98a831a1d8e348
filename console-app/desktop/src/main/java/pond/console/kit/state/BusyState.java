package pond.console.kit.state;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import pond.console.hop.Hop;
import pond.console.hop.Problem;

/** Something is being done: at once for the button, after a moment for the eye. */
public final class BusyState {
  private static final Duration PATIENCE = Duration.ofMillis(300);

  private final Hop hop;
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper slow = new ReadOnlyBooleanWrapper();
  private int underWay;

  public BusyState(Hop hop) {
    this.hop = hop;
  }

  /** Does it; {@link #busy} until it is done or failed. */
  public <T> void run(Callable<T> work, Consumer<T> done, Consumer<Problem> failed) {
    underWay++;
    busy.set(true);
    hop.later(PATIENCE, () -> slow.set(underWay > 0));
    hop.call(
        work,
        result -> {
          ended();
          done.accept(result);
        },
        problem -> {
          ended();
          failed.accept(problem);
        });
  }

  /** True from the first moment: for disabling the button. */
  public ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
  }

  /** True once it takes longer than 300 ms: for showing progress. */
  public ReadOnlyBooleanProperty slow() {
    return slow.getReadOnlyProperty();
  }

  private void ended() {
    underWay--;
    busy.set(underWay > 0);
    slow.set(slow.get() && underWay > 0);
  }
}
