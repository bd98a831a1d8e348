package pond.console.runs.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import pond.console.runs.graph.GraphMoves.Arrow;

class GraphMovesTest {
  private final GraphMoves moves =
      new GraphMoves(
          GraphLayout.of(
              new Graph(
                  List.of(
                      new Graph.Node("a", List.of()),
                      new Graph.Node("b", List.of("a")),
                      new Graph.Node("c", List.of("a"))))));

  @Test
  void from_arrows_followsLinesAndColumns() {
    assertEquals(Optional.of("a"), moves.from("b", Arrow.LEFT));
    assertEquals(Optional.of("a"), moves.from("c", Arrow.LEFT));
    String right = moves.from("a", Arrow.RIGHT).orElseThrow();
    String other = right.equals("b") ? "c" : "b";
    boolean isTop = moves.from(right, Arrow.UP).isEmpty();
    assertEquals(Optional.of(other), moves.from(right, isTop ? Arrow.DOWN : Arrow.UP));
    assertEquals(Optional.empty(), moves.from("a", Arrow.UP));
    assertEquals(Optional.empty(), moves.from("b", Arrow.RIGHT));
    assertEquals(Optional.empty(), moves.from("gone", Arrow.RIGHT));
  }
}
