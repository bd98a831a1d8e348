package pond.console.runs.graph;

import java.util.function.Consumer;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import pond.console.kit.text.Inert;
import pond.console.kit.tool.Kit;
import pond.console.runs.status.Mark;
import pond.model.api.RunView;
import pond.model.api.StageView;

/** The stages one below the other: the graph for a screen reader, and for a small window. */
public final class StageList extends VBox {
  private final Kit kit;
  private final Consumer<String> look;

  public StageList(Kit kit, Consumer<String> look) {
    this.kit = kit;
    this.look = look;
    setId("run-stages");
    getStyleClass().add("column");
    setAccessibleText(kit.say("runs.graph_name"));
  }

  public void show(RunView run) {
    getChildren().setAll(run.stages().stream().map(this::line).toList());
  }

  private FlowPane line(StageView stage) {
    Hyperlink name = new Hyperlink(stage.stageId());
    name.getStyleClass().add("mono");
    name.setAccessibleText(StageText.of(kit.words(), stage));
    name.setOnAction(pressed -> look.accept(stage.stageId()));
    FlowPane line = new FlowPane(name, Mark.stage(stage.state()).chip(kit.words()));
    line.getStyleClass().add("flow");
    if (!stage.needs().isEmpty()) {
      line.getChildren().add(said(kit.say("runs.needs", String.join(", ", stage.needs()))));
    }
    stage.why().ifPresent(why -> line.getChildren().add(said(Inert.line(why))));
    return line;
  }

  private static Label said(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("muted");
    label.setWrapText(true);
    return label;
  }
}
