package pond.console.live;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/** Reads what is on the screen. */
final class Texts {
  private Texts() {}

  /** All visible words under a node. */
  static String in(Node node) {
    StringBuilder out = new StringBuilder();
    collect(node, out);
    return out.toString();
  }

  private static void collect(@Nullable Node node, StringBuilder out) {
    if (node == null || !node.isVisible()) {
      return;
    }
    switch (node) {
      case Labeled labeled -> {
        out.append(labeled.getText()).append('\n');
        collect(labeled.getGraphic(), out);
      }
      case TextInputControl input -> out.append(input.getText()).append('\n');
      case Text text -> out.append(text.getText()).append('\n');
      case Parent parent -> parent.getChildrenUnmodifiable().forEach(child -> collect(child, out));
      default -> {}
    }
  }
}
