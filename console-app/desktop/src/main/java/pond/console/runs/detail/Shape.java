package pond.console.runs.detail;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import pond.console.kit.tool.Kit;
import pond.console.runs.graph.GraphPane;
import pond.console.runs.graph.StageList;
import pond.console.runs.timeline.Timeline;
import pond.console.runs.timeline.TimelinePane;
import pond.model.api.RunView;

/** The stages as a graph, as a timeline or as a list. */
final class Shape extends VBox {
  private static final String KEEP = "runs.shape";

  private final Kit kit;
  private final RunState state;
  private final GraphPane graph;
  private final TimelinePane timeline;
  private final StageList list;
  private final ScrollPane scroll = new ScrollPane();
  private final ToggleGroup group = new ToggleGroup();
  private final FlowPane tools = new FlowPane();

  Shape(Kit kit, RunState state) {
    this.kit = kit;
    this.state = state;
    this.graph = new GraphPane(kit, stage -> state.look(stage, 0));
    this.timeline = new TimelinePane(kit);
    this.list = new StageList(kit, stage -> state.look(stage, 0));
    getStyleClass().add("column");
    tools.getStyleClass().add("flow");
    tools.setMinHeight(USE_PREF_SIZE);
    String kept = kit.keep().get(KEEP).orElse("graph");
    for (String shape : List.of("graph", "timeline", "list")) {
      tools.getChildren().add(toggle(shape, shape.equals(kept)));
    }
    if (group.getSelectedToggle() == null) {
      group.selectToggle(group.getToggles().getFirst());
    }
    scroll.setId("run-shape");
    scroll.setPannable(true);
    scroll.getStyleClass().addAll("card");
    scroll.setStyle("-fx-min-height: 7em; -fx-pref-height: 12em; -fx-max-height: 18em");
    group.selectedToggleProperty().addListener((watched, before, now) -> choose());
    choose();
    getChildren().addAll(tools, scroll);
  }

  /** A tool more at the right of the shapes. */
  void tools(Node... more) {
    tools.getChildren().addAll(more);
  }

  void show(RunView run) {
    graph.show(run, state.stageNow().map(stage -> stage.stageId()).orElse(""));
    timeline.show(Timeline.of(run, kit.clock().instant()));
    list.show(run);
  }

  private ToggleButton toggle(String shape, boolean on) {
    ToggleButton button = new ToggleButton(kit.say("runs.shape_" + shape));
    button.setId("run-shape-" + shape);
    button.setUserData(shape);
    button.setMinWidth(USE_PREF_SIZE);
    button.setToggleGroup(group);
    button.setSelected(on);
    return button;
  }

  private void choose() {
    if (group.getSelectedToggle() == null) {
      return;
    }
    String shape = String.valueOf(group.getSelectedToggle().getUserData());
    kit.keep().put(KEEP, shape);
    scroll.setFitToWidth(!shape.equals("graph"));
    scroll.setContent(
        switch (shape) {
          case "timeline" -> timeline;
          case "list" -> list;
          default -> graph;
        });
  }
}
