package pond.console.runs.detail;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import pond.console.kit.text.CopyText;
import pond.console.kit.text.Facts;
import pond.console.kit.tool.Kit;
import pond.model.api.AttemptView;
import pond.model.api.RunView;
import pond.model.api.StageView;

/** What a stage works on: the project as submitted, the outputs of other stages, the command. */
final class InputsView extends VBox {
  private final Kit kit;

  InputsView(Kit kit) {
    this.kit = kit;
    setId("run-inputs");
    getStyleClass().add("column");
  }

  void show(RunView run, StageView stage) {
    Facts facts = new Facts(kit).hash("runs.input_project", run.inputSha());
    facts.text(
        "runs.input_needs",
        stage.needs().isEmpty()
            ? kit.say("runs.input_needs_none")
            : String.join(", ", stage.needs()));
    for (AttemptView attempt : stage.attempts()) {
      Label label = new Label(kit.say("runs.input_of_attempt", attempt.attempt()));
      facts.node("runs.input_issued", label).hash("runs.input_sha", attempt.inputSha());
      attempt.orderSha().ifPresent(sha -> facts.hash("runs.input_order", sha));
    }
    facts
        .text("runs.fact_profile", stage.profile())
        .node("runs.input_command", CopyText.command(kit, String.join(" ", stage.command())));
    Label meaning = new Label(kit.say("runs.input_meaning"));
    meaning.setWrapText(true);
    meaning.getStyleClass().add("muted");
    getChildren().setAll(meaning, facts);
  }
}
