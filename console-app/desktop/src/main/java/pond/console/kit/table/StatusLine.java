package pond.console.kit.table;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import pond.console.kit.tool.Kit;
import pond.console.look.Icon;
import pond.console.look.Icons;

/** Below a table: how many, how many chosen, and the pause of the live rows. */
final class StatusLine extends HBox {
  private final ToggleButton pause = new ToggleButton();

  StatusLine(Kit kit, String id, TableModel<?> model) {
    getStyleClass().addAll("row", "table-status");
    Label count = new Label();
    count.setId(id + "-count");
    count.getStyleClass().add("result-count");
    count.setMinWidth(USE_PREF_SIZE);
    count.textProperty().bind(TableCounts.text(kit.words(), model));
    FlowPane left = new FlowPane(count, chosen(kit, model), tidy(kit, id, model));
    left.getStyleClass().add("flow");
    setHgrow(left, Priority.ALWAYS);
    getChildren().addAll(left, pause(kit, id, model));
  }

  /** Whether rows come in by themselves, so that they can be paused. */
  void live(boolean on) {
    pause.setVisible(on);
    pause.setManaged(on);
  }

  private static Label chosen(Kit kit, TableModel<?> model) {
    Label chosen = new Label();
    chosen.getStyleClass().add("strong");
    chosen
        .textProperty()
        .bind(model.choice().count().map(n -> kit.words().count("table.chosen", n.longValue())));
    chosen.visibleProperty().bind(model.choice().count().greaterThan(0));
    chosen.managedProperty().bind(chosen.visibleProperty());
    return chosen;
  }

  private static Hyperlink tidy(Kit kit, String id, TableModel<?> model) {
    Hyperlink tidy = new Hyperlink();
    tidy.setId(id + "-tidy");
    tidy.textProperty()
        .bind(model.fadedCount().map(n -> kit.words().count("table.faded", n.longValue())));
    tidy.visibleProperty().bind(model.fadedCount().greaterThan(0));
    tidy.managedProperty().bind(tidy.visibleProperty());
    tidy.setOnAction(pressed -> model.settle());
    return tidy;
  }

  private ToggleButton pause(Kit kit, String id, TableModel<?> model) {
    pause.setId(id + "-pause");
    pause.getStyleClass().add("quiet");
    pause.setMinWidth(USE_PREF_SIZE);
    pause.graphicProperty().bind(model.paused().map(on -> Icons.of(on ? Icon.PLAY : Icon.PAUSE)));
    pause
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    model.paused().get()
                        ? kit.words().count("table.resume", model.waiting().get())
                        : kit.say("table.pause"),
                model.paused(),
                model.waiting()));
    pause.selectedProperty().bindBidirectional(model.paused());
    live(false);
    return pause;
  }
}
