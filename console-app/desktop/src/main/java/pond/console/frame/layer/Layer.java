package pond.console.frame.layer;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;

/**
 * A pane over the page.
 *
 * @param first has the focus when the pane opens; the first control when absent
 * @param closed is called once when it closes, by whatever way
 * @param lightly whether a click beside it closes it
 */
public record Layer(Node pane, Pos place, Optional<Node> first, Runnable closed, boolean lightly) {

  /** One that asks something: only its own buttons and Esc close it. */
  public static Layer dialog(Node pane, Node first, Runnable closed) {
    return new Layer(pane, Pos.CENTER, Optional.of(first), closed, false);
  }

  /** One that helps: a click beside it closes it too. */
  public static Layer helper(Node pane, Pos place, Node first, Runnable closed) {
    return new Layer(pane, place, Optional.of(first), closed, true);
  }
}
