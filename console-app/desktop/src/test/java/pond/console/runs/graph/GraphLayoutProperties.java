package pond.console.runs.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Over many graphs made by chance; the number of the repetition is the seed. */
class GraphLayoutProperties {
  private static final double EPSILON = 1e-9;

  @RepeatedTest(60)
  void of_anyGraph_overlapsNothing(RepetitionInfo repetition) {
    int seed = repetition.getCurrentRepetition();
    GraphLayout layout = GraphLayout.of(random(seed));
    for (GraphLayout.Box one : layout.boxes()) {
      for (GraphLayout.Box other : layout.boxes()) {
        assertTrue(
            one.id().equals(other.id()) || !overlap(one, other), () -> one + " over " + other);
      }
      assertTrue(one.x() >= 0 && one.right() <= layout.width() + EPSILON);
      assertTrue(one.y() >= 0);
      assertTrue(one.y() + GraphLayout.BOX_HEIGHT <= layout.height() + EPSILON);
    }
  }

  @RepeatedTest(60)
  void of_anyGraph_linesGoRightAndThroughNoBox(RepetitionInfo repetition) {
    int seed = repetition.getCurrentRepetition();
    Graph graph = random(seed);
    GraphLayout layout = GraphLayout.of(graph);
    int needs = graph.nodes().stream().mapToInt(node -> node.needs().size()).sum();
    assertEquals(needs, layout.lines().size());
    for (GraphLayout.Line line : layout.lines()) {
      List<GraphLayout.Point> points = line.points();
      for (int i = 1; i < points.size(); i++) {
        GraphLayout.Point from = points.get(i - 1);
        GraphLayout.Point to = points.get(i);
        assertTrue(to.x() > from.x());
        // Level in a column, free between columns: the ends of a piece say where it is.
        layout.boxes().forEach(box -> assertFalse(isInside(from, to, box), line::toString));
      }
    }
  }

  @RepeatedTest(60)
  void reduce_anyGraph_neverCrossesMore(RepetitionInfo repetition) {
    int seed = repetition.getCurrentRepetition();
    Layers layers = Layers.of(random(seed));
    long before = CrossingReduction.crossings(layers);
    CrossingReduction.reduce(layers);
    assertTrue(CrossingReduction.crossings(layers) <= before);
  }

  private static boolean overlap(GraphLayout.Box a, GraphLayout.Box b) {
    return a.x() < b.right()
        && b.x() < a.right()
        && a.y() < b.y() + GraphLayout.BOX_HEIGHT
        && b.y() < a.y() + GraphLayout.BOX_HEIGHT;
  }

  private static boolean isInside(
      GraphLayout.Point from, GraphLayout.Point to, GraphLayout.Box box) {
    boolean beside = to.x() <= box.x() + EPSILON || from.x() >= box.right() - EPSILON;
    double top = Math.min(from.y(), to.y());
    double bottom = Math.max(from.y(), to.y());
    boolean above = bottom <= box.y() || top >= box.y() + GraphLayout.BOX_HEIGHT;
    return !beside && !above;
  }

  private static Graph random(int seed) {
    Random random = new Random(seed);
    int stages = 1 + random.nextInt(40);
    List<Graph.Node> nodes = new ArrayList<>();
    for (int i = 0; i < stages; i++) {
      List<String> needs = new ArrayList<>();
      for (int j = 0; j < i; j++) {
        if (random.nextInt(stages) < 2) {
          needs.add("s" + j);
        }
      }
      nodes.add(new Graph.Node("s" + i, needs));
    }
    Collections.shuffle(nodes, random);
    return new Graph(nodes);
  }
}
