package pond.console.runs.graph;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.CubicCurveTo;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import pond.console.kit.tool.Kit;
import pond.console.look.Icons;
import pond.console.runs.status.Mark;
import pond.model.api.RunView;
import pond.model.api.StageView;

/** Draws the stages. Each box is reached by Tab and the arrows; Enter looks at its stage. */
public final class GraphPane extends Pane {
  private final Kit kit;
  private final Consumer<String> look;
  private final Label meter = new Label();
  private final Map<String, HBox> boxes = new HashMap<>();
  private final Map<GraphLayout.Line, Path> lines = new HashMap<>();
  private GraphLayout layout = new GraphLayout(List.of(), List.of(), 0, 0);
  private GraphMoves moves = new GraphMoves(layout);
  private String selected = "";

  public GraphPane(Kit kit, Consumer<String> look) {
    this.kit = kit;
    this.look = look;
    setId("run-graph");
    getStyleClass().add("dag");
    setAccessibleRole(AccessibleRole.PARENT);
    setAccessibleText(kit.say("runs.graph_name"));
    meter.setManaged(false);
    meter.setVisible(false);
    meter.fontProperty().addListener((watched, before, now) -> requestLayout());
  }

  /** Draws this run; the box of {@code stage} is marked. */
  public void show(RunView run, String stage) {
    boolean focus = boxes.values().stream().anyMatch(Node::isFocused);
    layout = GraphLayout.of(graph(run));
    moves = new GraphMoves(layout);
    selected = stage;
    boxes.clear();
    lines.clear();
    getChildren().setAll(meter);
    for (GraphLayout.Line line : layout.lines()) {
      Path path = new Path();
      path.getStyleClass().add("dag-edge");
      if (isHeld(run, line.to())) {
        path.getStyleClass().add("held");
      }
      lines.put(line, path);
      getChildren().add(path);
    }
    run.stages().forEach(this::box);
    if (focus && boxes.containsKey(stage)) {
      boxes.get(stage).requestFocus();
    }
    requestLayout();
  }

  private static Graph graph(RunView run) {
    return new Graph(
        run.stages().stream().map(s -> new Graph.Node(s.stageId(), s.needs())).toList());
  }

  private static boolean isHeld(RunView run, String stageId) {
    return run.stages().stream()
        .anyMatch(s -> s.stageId().equals(stageId) && !s.state().equals("succeeded"));
  }

  private void box(StageView stage) {
    Mark mark = Mark.stage(stage.state());
    String word = kit.say(mark.key());
    Label name = new Label(stage.stageId());
    name.getStyleClass().addAll("dag-name", "mono");
    Label note = new Label(word);
    note.getStyleClass().add("dag-note");
    HBox box = new HBox(Icons.of(mark.status().icon()), new VBox(name, note));
    box.setId("run-stage-" + stage.stageId());
    box.getStyleClass().addAll("dag-node", mark.status().tone().styleClass());
    if (stage.stageId().equals(selected)) {
      box.getStyleClass().add("selected");
    }
    box.setFocusTraversable(true);
    box.setAccessibleRole(AccessibleRole.BUTTON);
    box.setAccessibleText(StageText.of(kit.words(), stage));
    box.setOnMouseClicked(clicked -> press(box, stage.stageId()));
    box.setOnKeyPressed(pressed -> key(pressed, box, stage.stageId()));
    boxes.put(stage.stageId(), box);
    getChildren().add(box);
  }

  private void press(HBox box, String stageId) {
    box.requestFocus();
    look.accept(stageId);
  }

  private void key(KeyEvent pressed, HBox box, String stageId) {
    KeyCode code = pressed.getCode();
    if (code == KeyCode.ENTER || code == KeyCode.SPACE) {
      press(box, stageId);
      pressed.consume();
    } else if (code.isArrowKey()) {
      arrow(code).flatMap(arrow -> moves.from(stageId, arrow)).ifPresent(this::focus);
      pressed.consume();
    }
  }

  private static Optional<GraphMoves.Arrow> arrow(KeyCode code) {
    return Arrays.stream(GraphMoves.Arrow.values())
        .filter(arrow -> arrow.name().equals(code.name()))
        .findFirst();
  }

  private void focus(String stageId) {
    HBox box = boxes.get(stageId);
    if (box != null) {
      box.requestFocus();
    }
  }

  private double em() {
    return meter.getFont().getSize();
  }

  @Override
  protected double computePrefWidth(double height) {
    return snapSizeX(layout.width() * em() + snappedLeftInset() + snappedRightInset());
  }

  @Override
  protected double computePrefHeight(double width) {
    return snapSizeY(layout.height() * em() + snappedTopInset() + snappedBottomInset());
  }

  @Override
  protected double computeMinWidth(double height) {
    return computePrefWidth(height);
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    double em = em();
    double left = snappedLeftInset();
    double top = snappedTopInset();
    for (GraphLayout.Box at : layout.boxes()) {
      HBox box = boxes.get(at.id());
      if (box != null) {
        box.resizeRelocate(
            left + at.x() * em,
            top + at.y() * em,
            GraphLayout.BOX_WIDTH * em,
            GraphLayout.BOX_HEIGHT * em);
      }
    }
    lines.forEach((line, path) -> draw(line, path, left, top, em));
  }

  private static void draw(GraphLayout.Line line, Path path, double left, double top, double em) {
    path.getElements().clear();
    GraphLayout.Point before = line.points().getFirst();
    path.getElements().add(new MoveTo(left + before.x() * em, top + before.y() * em));
    for (GraphLayout.Point point : line.points().subList(1, line.points().size())) {
      double x = left + point.x() * em;
      double y = top + point.y() * em;
      double half = left + (before.x() + point.x()) / 2 * em;
      path.getElements()
          .add(
              before.y() == point.y()
                  ? new LineTo(x, y)
                  : new CubicCurveTo(half, top + before.y() * em, half, y, x, y));
      before = point;
    }
  }
}
