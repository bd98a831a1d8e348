package pond.console.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableCell;
import javafx.scene.text.Text;

/**
 * Finds labels that are cut off: what stands on the screen is less than what they were given. Cells
 * of tables may be cut (their columns can be widened, and the whole stands in the detail), and so
 * may what carries the class {@code may-shorten}.
 */
final class Clipped {
  private static final Set<String> MAY = Set.of("may-shorten", "hash", "log-line");

  private Clipped() {}

  static List<String> in(Parent root) {
    List<String> found = new ArrayList<>();
    walk(root, found);
    return found;
  }

  private static void walk(Node node, List<String> found) {
    if (!node.isVisible() || node instanceof TableCell || mayShorten(node)) {
      return;
    }
    if (node instanceof Labeled labeled && isCut(labeled)) {
      found.add(labeled.getText() + " [" + path(labeled) + "]");
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> walk(child, found));
    }
  }

  private static boolean mayShorten(Node node) {
    return node.getStyleClass().stream().anyMatch(MAY::contains);
  }

  private static boolean isCut(Labeled labeled) {
    String given = labeled.getText();
    if (given == null || given.isBlank() || labeled.getWidth() == 0) {
      return false;
    }
    return labeled.getChildrenUnmodifiable().stream()
        .filter(Text.class::isInstance)
        .map(Text.class::cast)
        .anyMatch(text -> isShortened(labeled, text) || tooLow(labeled, text));
  }

  private static boolean isShortened(Labeled labeled, Text text) {
    String mark = labeled.getEllipsisString();
    return text.getText().endsWith(mark) && !labeled.getText().endsWith(mark);
  }

  private static boolean tooLow(Labeled labeled, Text text) {
    Bounds inside = text.getBoundsInParent();
    return inside.getHeight() > labeled.getHeight() + 2;
  }

  private static String path(Node node) {
    StringBuilder out = new StringBuilder();
    for (Node up = node; up != null && out.length() < 200; up = up.getParent()) {
      out.append(up.getId() == null ? up.getClass().getSimpleName() : "#" + up.getId())
          .append(" < ");
    }
    return out.toString();
  }
}
