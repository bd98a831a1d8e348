package pond.console.kit.export;

import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import pond.console.kit.table.DataTable;
import pond.console.kit.table.TableModel;
import pond.console.kit.tool.Kit;
import pond.console.look.Icon;
import pond.console.look.Icons;

/** Exports what a table shows. */
public final class ExportMenu<T> extends MenuButton {
  /** Of a table, with the desktop's file chooser. */
  public ExportMenu(Kit kit, String id, TableModel<T> model, DataTable<T> table) {
    super(kit.say("export.name"), Icons.of(Icon.EXPORT));
    setId(id + "-export");
    setMinWidth(USE_PREF_SIZE);
    ExportState<T> state =
        new ExportState<>(
            kit.words(),
            kit.hop(),
            kit.notices(),
            id,
            new FxSaveAs(this),
            table::shownColumns,
            model::values);
    getItems()
        .addAll(item(kit.say("export.csv"), state::csv), item(kit.say("export.json"), state::json));
  }

  private static MenuItem item(String text, Runnable act) {
    MenuItem item = new MenuItem(text);
    item.setOnAction(pressed -> act.run());
    return item;
  }
}
