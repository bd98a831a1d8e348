package pond.console.runs.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the boxes and lines of a graph are, in units of the font's size, from left to right: each
 * box is one column right of the last one that it needs. A line that passes a column has a place of
 * its own there, so it never runs through a box.
 */
public record GraphLayout(List<Box> boxes, List<Line> lines, double width, double height) {
  public static final double BOX_WIDTH = 14;
  public static final double BOX_HEIGHT = 4;
  static final double COLUMN_GAP = 4;
  static final double ROW_GAP = 1.2;
  static final double PASS_HEIGHT = 0.8;

  public GraphLayout {
    boxes = List.copyOf(boxes);
    lines = List.copyOf(lines);
  }

  /** One stage; {@code row} counts the boxes of its column from the top. */
  public record Box(String id, int column, int row, double x, double y) {
    public double right() {
      return x + BOX_WIDTH;
    }

    public double middle() {
      return y + BOX_HEIGHT / 2;
    }
  }

  /** From a box that is needed to the box that needs it, through at least two points. */
  public record Line(String from, String to, List<Point> points) {
    public Line {
      points = List.copyOf(points);
    }
  }

  /** A place. */
  public record Point(double x, double y) {}

  /** Lays out a graph; the same graph always gives the same picture. */
  public static GraphLayout of(Graph graph) {
    Layers layers = Layers.of(graph);
    CrossingReduction.reduce(layers);
    return new Placing(layers).place();
  }

  public Optional<Box> box(String id) {
    return boxes.stream().filter(box -> box.id().equals(id)).findFirst();
  }

  /** Gives every place of the layers a height, and centres the columns on each other. */
  private static final class Placing {
    private final Layers layers;
    private final Map<Layers.Place, Double> top = new HashMap<>();
    private final List<Box> boxes = new ArrayList<>();

    Placing(Layers layers) {
      this.layers = layers;
    }

    GraphLayout place() {
      double height = layers.columns().stream().mapToDouble(Placing::heightOf).max().orElse(0);
      for (int column = 0; column < layers.columns().size(); column++) {
        column(column, height);
      }
      int columns = layers.columns().size();
      double width = columns * BOX_WIDTH + Math.max(0, columns - 1) * COLUMN_GAP;
      return new GraphLayout(
          boxes, layers.routes().stream().map(this::line).toList(), width, height);
    }

    private void column(int column, double height) {
      List<Layers.Place> places = layers.columns().get(column);
      double y = (height - heightOf(places)) / 2;
      int row = 0;
      for (Layers.Place place : places) {
        top.put(place, y);
        if (!place.isPass()) {
          boxes.add(new Box(place.id(), column, row++, x(column), y));
        }
        y += heightOf(place) + ROW_GAP;
      }
    }

    private Line line(Layers.Route route) {
      List<Point> points = new ArrayList<>();
      Layers.Place first = route.places().getFirst();
      Layers.Place last = route.places().getLast();
      points.add(new Point(x(first.column()) + BOX_WIDTH, middle(first)));
      for (Layers.Place pass : route.places().subList(1, route.places().size() - 1)) {
        points.add(new Point(x(pass.column()), middle(pass)));
        points.add(new Point(x(pass.column()) + BOX_WIDTH, middle(pass)));
      }
      points.add(new Point(x(last.column()), middle(last)));
      return new Line(first.id(), last.id(), points);
    }

    private double middle(Layers.Place place) {
      return top.getOrDefault(place, 0.0) + heightOf(place) / 2;
    }

    private static double x(int column) {
      return column * (BOX_WIDTH + COLUMN_GAP);
    }

    private static double heightOf(Layers.Place place) {
      return place.isPass() ? PASS_HEIGHT : BOX_HEIGHT;
    }

    private static double heightOf(List<Layers.Place> places) {
      double all = places.stream().mapToDouble(Placing::heightOf).sum();
      return all + Math.max(0, places.size() - 1) * ROW_GAP;
    }
  }
}
