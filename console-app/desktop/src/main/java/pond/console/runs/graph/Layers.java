package pond.console.runs.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The columns of a graph: every box one column right of the furthest box that it needs, and a pass
 * in every column that a line goes by.
 */
final class Layers {
  private final List<List<Place>> columns = new ArrayList<>();
  private final List<Route> routes = new ArrayList<>();

  /**
   * A place in a column.
   *
   * @param id the box's stage; for a pass {@code from>to}, which is no stage id
   */
  record Place(String id, int column, boolean isPass) {}

  /** The places of a line, one a column, from its box to its box. */
  record Route(List<Place> places) {
    Route {
      places = List.copyOf(places);
    }
  }

  private Layers() {}

  static Layers of(Graph graph) {
    Layers layers = new Layers();
    Map<String, Place> boxes = new HashMap<>();
    Map<String, Integer> depths = new Depths(graph).all();
    for (Graph.Node node : graph.nodes()) {
      boxes.put(node.id(), layers.put(node.id(), depths.getOrDefault(node.id(), 0), false));
    }
    for (Graph.Node node : graph.nodes()) {
      for (String need : node.needs()) {
        layers.route(boxes.get(need), boxes.get(node.id()));
      }
    }
    return layers;
  }

  /** From left to right, each from top to bottom; the inner lists may be sorted anew. */
  List<List<Place>> columns() {
    return columns;
  }

  List<Route> routes() {
    return routes;
  }

  private Place put(String id, int column, boolean pass) {
    while (columns.size() <= column) {
      columns.add(new ArrayList<>());
    }
    Place place = new Place(id, column, pass);
    columns.get(column).add(place);
    return place;
  }

  private void route(Place from, Place to) {
    List<Place> places = new ArrayList<>(List.of(from));
    for (int column = from.column() + 1; column < to.column(); column++) {
      places.add(put(from.id() + ">" + to.id(), column, true));
    }
    places.add(to);
    routes.add(new Route(places));
  }

  /** The longest way to each box. */
  private static final class Depths {
    private final Map<String, Graph.Node> nodes = new HashMap<>();
    private final Map<String, Integer> known = new HashMap<>();

    Depths(Graph graph) {
      graph.nodes().forEach(node -> nodes.put(node.id(), node));
    }

    Map<String, Integer> all() {
      nodes.keySet().forEach(id -> depth(id, 0));
      return known;
    }

    // A circle would recurse for ever; a run file cannot have one, but this is not the place to
    // believe that.
    private int depth(String id, int deep) {
      Integer there = known.get(id);
      if (there != null) {
        return there;
      }
      if (deep > nodes.size()) {
        throw new IllegalArgumentException("stages that wait for each other");
      }
      int depth = 0;
      for (String need : nodes.get(id).needs()) {
        depth = Math.max(depth, 1 + depth(need, deep + 1));
      }
      known.put(id, depth);
      return depth;
    }
  }
}
