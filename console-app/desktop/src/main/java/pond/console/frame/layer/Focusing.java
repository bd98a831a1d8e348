package pond.console.frame.layer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.TraversalDirection;

/** Moves the keyboard focus so that its ring is seen. */
public final class Focusing {
  private Focusing() {}

  /** Gives the node the focus with its ring, as Tab would have done. */
  public static void visibly(Node node) {
    node.requestFocus();
    if (node.isFocused() && node.getScene() != null) {
      Parent root = node.getScene().getRoot();
      List<Node> order = stops(root);
      int at = order.indexOf(node);
      if (at > 0) {
        order.get(at - 1).requestFocus();
        order.get(at - 1).requestFocusTraversal(TraversalDirection.NEXT);
      } else if (at == 0 && order.size() > 1) {
        order.get(1).requestFocus();
        order.get(1).requestFocusTraversal(TraversalDirection.PREVIOUS);
      }
      if (!node.isFocused()) {
        node.requestFocus();
      }
    }
  }

  /** The first thing inside that takes the keyboard. */
  public static Optional<Node> first(Node inside) {
    return stops(inside).stream().findFirst();
  }

  /** Whether the node is the other one or inside of it. */
  public static boolean within(Node node, Node other) {
    for (Node up = node; up != null; up = up.getParent()) {
      if (up.equals(other)) {
        return true;
      }
    }
    return false;
  }

  /** Everything inside that Tab stops at, in order. */
  public static List<Node> stops(Node inside) {
    List<Node> found = new ArrayList<>();
    collect(inside, found);
    return found;
  }

  private static void collect(Node node, List<Node> found) {
    if (!node.isVisible() || node.isDisabled()) {
      return;
    }
    if (node.isFocusTraversable()) {
      found.add(node);
    }
    if (node instanceof Parent parent && !(node instanceof javafx.scene.control.TextInputControl)) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
    }
  }
}
