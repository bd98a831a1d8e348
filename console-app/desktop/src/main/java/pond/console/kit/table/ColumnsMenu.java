package pond.console.kit.table;

import javafx.scene.control.CheckBox;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableColumn;
import pond.console.kit.tool.Kit;
import pond.console.look.Icon;
import pond.console.look.Icons;

/** Chooses which columns are shown. */
final class ColumnsMenu<T> extends MenuButton {
  ColumnsMenu(Kit kit, String id, TableColumns<T> columns) {
    super(kit.say("table.columns"), Icons.of(Icon.COLUMNS));
    setId(id + "-columns");
    setMinWidth(USE_PREF_SIZE);
    columns.all().values().stream().skip(1).forEach(column -> getItems().add(choice(column)));
    MenuItem standard = new MenuItem(kit.say("table.columns_standard"));
    standard.setOnAction(pressed -> columns.standard());
    getItems().addAll(new SeparatorMenuItem(), standard);
  }

  private CustomMenuItem choice(TableColumn<Row<T>, T> column) {
    CheckBox box = new CheckBox(column.getText());
    box.selectedProperty().bindBidirectional(column.visibleProperty());
    return new CustomMenuItem(box, false);
  }
}
