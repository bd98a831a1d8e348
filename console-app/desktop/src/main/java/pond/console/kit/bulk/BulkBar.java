package pond.console.kit.bulk;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import pond.console.kit.table.TableModel;
import pond.console.kit.tool.Kit;

/** What can be done with the chosen rows. There only while some are chosen. */
public final class BulkBar extends FlowPane {
  /**
   * A bar.
   *
   * @param id names its controls, such as {@code workers}
   * @param actions the buttons
   */
  public BulkBar(Kit kit, String id, TableModel<?> model, List<? extends Node> actions) {
    setId(id + "-bulk");
    getStyleClass().addAll("bulk-bar", "flow");
    getChildren().add(count(kit, model));
    getChildren().addAll(actions);
    getChildren().addAll(all(kit, id, model), none(kit, id, model));
    visibleProperty().bind(model.choice().count().greaterThan(0));
    managedProperty().bind(visibleProperty());
  }

  private static Label count(Kit kit, TableModel<?> model) {
    Label label = new Label();
    label.setMinWidth(USE_PREF_SIZE);
    label
        .textProperty()
        .bind(model.choice().count().map(n -> kit.words().count("bulk.chosen", n.longValue())));
    return label;
  }

  private static Hyperlink all(Kit kit, String id, TableModel<?> model) {
    Hyperlink all = new Hyperlink();
    all.setId(id + "-bulk-all");
    all.textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> kit.say("bulk.all_matching", model.shown().size()), model.shown()));
    all.visibleProperty().bind(model.choice().all().not());
    all.managedProperty().bind(all.visibleProperty());
    all.setOnAction(pressed -> model.choice().allMatching());
    return all;
  }

  private static Button none(Kit kit, String id, TableModel<?> model) {
    Button none = new Button(kit.say("bulk.none"));
    none.setId(id + "-bulk-none");
    none.getStyleClass().add("quiet");
    none.setOnAction(pressed -> model.choice().none());
    return none;
  }
}
