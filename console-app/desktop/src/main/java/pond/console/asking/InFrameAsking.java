package pond.console.asking;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import pond.console.notice.Asking;
import pond.console.notice.Question;

/**
 * Asks in a pane of the window itself, one question after the other. The frame shows {@link #open}
 * and reports when the pane is gone.
 */
public final class InFrameAsking implements Asking {
  private final Deque<AskingState> waiting = new ArrayDeque<>();
  private final ReadOnlyObjectWrapper<@Nullable AskingState> open = new ReadOnlyObjectWrapper<>();

  @Override
  public void ask(Question question, Consumer<Answer> then) {
    AskingState state = new AskingState(question, then);
    if (open.get() == null) {
      open.set(state);
    } else {
      waiting.add(state);
    }
  }

  /** The question to be shown; null when there is none. */
  public ReadOnlyObjectProperty<@Nullable AskingState> open() {
    return open.getReadOnlyProperty();
  }

  /** The pane of this question is gone, confirmed or not. */
  public void closed(AskingState state) {
    if (state.equals(open.get())) {
      open.set(waiting.poll());
    }
  }
}
