package pond.console.runs.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class GraphLayoutTest {
  @Test
  void of_chain_standsInOneRow() {
    GraphLayout layout = GraphLayout.of(graph(node("c", "b"), node("a"), node("b", "a")));
    assertEquals(List.of(0, 1, 2), columns(layout, "a", "b", "c"));
    assertEquals(1, layout.boxes().stream().map(GraphLayout.Box::y).distinct().count());
    assertEquals(GraphLayout.BOX_HEIGHT, layout.height());
  }

  @Test
  void of_diamond_isOneColumnRightOfTheFurthestNeed() {
    GraphLayout layout =
        GraphLayout.of(
            graph(node("a"), node("b", "a"), node("c", "b"), node("d", "a", "c"), node("e")));
    assertEquals(List.of(0, 1, 2, 3, 0), columns(layout, "a", "b", "c", "d", "e"));
    GraphLayout.Line passing = line(layout, "a", "d");
    assertEquals(6, passing.points().size());
  }

  @Test
  void of_ladderWrittenCrossed_hasNoCrossing() {
    Layers layers =
        Layers.of(
            graph(
                node("a1"),
                node("a2"),
                node("a3"),
                node("b1", "a3"),
                node("b2", "a2"),
                node("b3", "a1")));
    assertEquals(3, CrossingReduction.crossings(layers));
    CrossingReduction.reduce(layers);
    assertEquals(0, CrossingReduction.crossings(layers));
  }

  @Test
  void of_nothing_isEmpty() {
    assertEquals(new GraphLayout(List.of(), List.of(), 0, 0), GraphLayout.of(graph()));
  }

  @Test
  void graph_thatCannotBe_isRefused() {
    assertThrows(IllegalArgumentException.class, () -> graph(node("a"), node("a")));
    assertThrows(IllegalArgumentException.class, () -> graph(node("a", "b")));
    Graph circle = graph(node("a", "b"), node("b", "a"));
    assertThrows(IllegalArgumentException.class, () -> GraphLayout.of(circle));
  }

  @Test
  void of_twoHundredStages_isQuick() {
    Graph.Node[] nodes = new Graph.Node[200];
    for (int i = 0; i < nodes.length; i++) {
      nodes[i] = i < 10 ? node("s" + i) : node("s" + i, "s" + (i - 10), "s" + (i * 7 % 10));
    }
    GraphLayout layout = GraphLayout.of(graph(nodes));
    assertEquals(200, layout.boxes().size());
    assertTrue(layout.width() > 0);
  }

  private static Graph graph(Graph.Node... nodes) {
    return new Graph(List.of(nodes));
  }

  private static Graph.Node node(String id, String... needs) {
    return new Graph.Node(id, List.of(needs));
  }

  private static GraphLayout.Line line(GraphLayout layout, String from, String to) {
    return layout.lines().stream()
        .filter(line -> line.from().equals(from) && line.to().equals(to))
        .findFirst()
        .orElseThrow();
  }

  private static List<Integer> columns(GraphLayout layout, String... ids) {
    return List.of(ids).stream().map(id -> layout.box(id).orElseThrow().column()).toList();
  }
}
