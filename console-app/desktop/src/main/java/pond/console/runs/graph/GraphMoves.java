package pond.console.runs.graph;

import java.util.Comparator;
import java.util.Optional;

/** Where an arrow key leads from a box. */
public final class GraphMoves {
  private final GraphLayout layout;

  /** An arrow key. */
  public enum Arrow {
    LEFT,
    RIGHT,
    UP,
    DOWN
  }

  public GraphMoves(GraphLayout layout) {
    this.layout = layout;
  }

  /** The box that it leads to: along a line, or within the column; empty where there is none. */
  public Optional<String> from(String id, Arrow arrow) {
    return layout
        .box(id)
        .flatMap(
            box ->
                switch (arrow) {
                  case LEFT -> along(box, false).or(() -> beside(box, -1));
                  case RIGHT -> along(box, true).or(() -> beside(box, 1));
                  case UP -> within(box, -1);
                  case DOWN -> within(box, 1);
                })
        .map(GraphLayout.Box::id);
  }

  private Optional<GraphLayout.Box> along(GraphLayout.Box box, boolean right) {
    return layout.lines().stream()
        .filter(line -> (right ? line.from() : line.to()).equals(box.id()))
        .flatMap(line -> layout.box(right ? line.to() : line.from()).stream())
        .min(nearest(box));
  }

  private Optional<GraphLayout.Box> beside(GraphLayout.Box box, int by) {
    return layout.boxes().stream()
        .filter(other -> other.column() == box.column() + by)
        .min(nearest(box));
  }

  private Optional<GraphLayout.Box> within(GraphLayout.Box box, int by) {
    return layout.boxes().stream()
        .filter(other -> other.column() == box.column() && other.row() == box.row() + by)
        .findFirst();
  }

  private static Comparator<GraphLayout.Box> nearest(GraphLayout.Box box) {
    return Comparator.comparingDouble(
            (GraphLayout.Box other) ->
                Math.abs(other.y() - box.y()) + Math.abs(other.column() - box.column()))
        .thenComparing(GraphLayout.Box::id);
  }
}
