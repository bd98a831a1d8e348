package pond.console.kit.table;

import javafx.scene.control.Button;
import pond.console.kit.tool.Kit;
import pond.console.look.Icon;
import pond.console.look.Icons;

/** Says how many new rows are held back, and shows them when asked. */
final class NewRowsPill extends Button {
  NewRowsPill(Kit kit, String id, TableModel<?> model) {
    setId(id + "-new-rows");
    getStyleClass().add("pill");
    setGraphic(Icons.of(Icon.CHEVRON_UP));
    textProperty()
        .bind(model.heldBack().map(n -> kit.words().count("table.new_rows", n.longValue())));
    visibleProperty().bind(model.heldBack().greaterThan(0));
    managedProperty().bind(visibleProperty());
    setOnAction(pressed -> model.settle());
  }
}
