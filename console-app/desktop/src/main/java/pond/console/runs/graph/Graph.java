package pond.console.runs.graph;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Stages and what each needs, without a circle and without needs that are no stage.
 *
 * @param nodes in any order
 */
public record Graph(List<Node> nodes) {
  /** One stage. */
  public record Node(String id, List<String> needs) {
    public Node {
      needs = List.copyOf(needs);
    }
  }

  public Graph {
    nodes = List.copyOf(nodes);
    Set<String> ids = new HashSet<>();
    for (Node node : nodes) {
      if (!ids.add(node.id())) {
        throw new IllegalArgumentException("a stage stands twice in the graph: " + node.id());
      }
    }
    for (Node node : nodes) {
      if (!ids.containsAll(node.needs())) {
        throw new IllegalArgumentException("a stage needs one that is not there: " + node.id());
      }
    }
  }
}
