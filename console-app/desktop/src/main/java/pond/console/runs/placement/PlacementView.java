package pond.console.runs.placement;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import pond.console.kit.Chip;
import pond.console.kit.Status;
import pond.console.kit.StatusChip;
import pond.console.kit.state.LoadingPane;
import pond.console.kit.text.Inert;
import pond.console.kit.tool.Kit;
import pond.model.api.AttemptView;
import pond.model.api.RuleView;
import pond.model.api.StageView;

/** Why a stage ran where it ran, and for each worker why it may or may not take it now. */
public final class PlacementView extends VBox {
  private final Kit kit;
  private final VBox past = new VBox();
  private final GridPane grid = new GridPane();

  public PlacementView(Kit kit, PlacementState state) {
    this.kit = kit;
    setId("run-placement");
    getStyleClass().add("column");
    past.getStyleClass().add("column");
    grid.getStyleClass().addAll("facts", "form-grid");
    for (int i = 0; i < 3; i++) {
      ColumnConstraints column = new ColumnConstraints();
      column.setHgrow(i == 2 ? Priority.ALWAYS : Priority.NEVER);
      grid.getColumnConstraints().add(column);
    }
    getChildren().addAll(past, new LoadingPane<>(kit, state.rules(), grid, state::refresh));
    state.lines().subscribe(this::rules);
  }

  /** Says what the stage asks for and where it ran. */
  public void show(StageView stage) {
    past.getChildren().clear();
    FlowPane needs = new FlowPane(said(kit.say("runs.placement_needs", stage.stageId())));
    needs.getStyleClass().add("flow");
    if (stage.requiredTags().isEmpty()) {
      needs.getChildren().add(said(kit.say("runs.placement_needs_nothing")));
    }
    stage.requiredTags().forEach(tag -> needs.getChildren().add(Chip.tag(tag)));
    past.getChildren().add(needs);
    for (AttemptView attempt : stage.attempts()) {
      String worker = Inert.line(attempt.workerName(), 60);
      past.getChildren().add(said(kit.say("runs.placement_why_this", attempt.attempt(), worker)));
    }
    stage
        .why()
        .ifPresent(
            why -> past.getChildren().add(said(kit.say("runs.placement_waits", Inert.line(why)))));
    Label now = said(kit.say("runs.placement_now"));
    now.getStyleClass().add("card-title");
    past.getChildren().add(now);
  }

  private void rules(@Nullable List<RuleView> rules) {
    grid.getChildren().clear();
    if (rules == null) {
      return;
    }
    if (rules.isEmpty()) {
      grid.add(said(kit.say("runs.placement_no_worker")), 0, 0, 3, 1);
    }
    for (RuleView rule : rules) {
      int row = grid.getRowCount();
      Label name = said(Inert.line(rule.workerName(), 60));
      name.setMinWidth(USE_PREF_SIZE);
      grid.add(name, 0, row);
      grid.add(
          rule.eligible()
              ? new StatusChip(Status.MATCH, kit.say("runs.placement_may"))
              : new StatusChip(Status.DIFFERS, kit.say("runs.placement_may_not")),
          1,
          row);
      grid.add(said(Inert.line(rule.sentence())), 2, row);
    }
  }

  private static Label said(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }
}
