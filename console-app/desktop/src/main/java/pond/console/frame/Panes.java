package pond.console.frame;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.Node;
import pond.console.frame.layer.Focusing;

/** The parts of the window that F6 goes round through. */
record Panes(List<Node> nodes) {
  Panes {
    nodes = List.copyOf(nodes);
  }

  /** Moves the focus to the next part that has something to focus, or to the one before. */
  void cycle(Node anywhere, boolean forwards) {
    Node owner = anywhere.getScene() == null ? null : anywhere.getScene().getFocusOwner();
    int count = nodes.size();
    int at =
        IntStream.range(0, count)
            .filter(i -> owner != null && Focusing.within(owner, nodes.get(i)))
            .findFirst()
            .orElse(forwards ? -1 : 0);
    for (int step = 1; step <= count; step++) {
      Node pane = nodes.get(Math.floorMod(at + (forwards ? step : -step), count));
      Optional<Node> first = Focusing.first(pane);
      if (first.isPresent()) {
        Focusing.visibly(first.get());
        return;
      }
    }
  }
}
