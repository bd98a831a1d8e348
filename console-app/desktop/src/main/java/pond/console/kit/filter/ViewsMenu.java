package pond.console.kit.filter;

import javafx.scene.control.Button;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import pond.console.kit.tool.Kit;
import pond.console.look.Icon;
import pond.console.look.Icons;

/** The saved views of a list: go to one, save this one, remove one. */
final class ViewsMenu extends MenuButton {
  private final Kit kit;
  private final FilterState<?> state;

  ViewsMenu(Kit kit, String id, FilterState<?> state) {
    super(kit.say("filter.views"), Icons.of(Icon.STAR));
    this.kit = kit;
    this.state = state;
    setId(id + "-views");
    setMinWidth(USE_PREF_SIZE);
    setOnShowing(shown -> fill());
    fill();
  }

  private void fill() {
    getItems().clear();
    for (SavedView view : state.views().views()) {
      getItems().add(item(view));
    }
    if (getItems().isEmpty()) {
      MenuItem none = new MenuItem(kit.say("filter.views_none"));
      none.setDisable(true);
      getItems().add(none);
    }
    getItems().addAll(new SeparatorMenuItem(), saving());
  }

  private CustomMenuItem item(SavedView view) {
    Label name = new Label(view.name());
    Label filter = new Label(view.filter());
    filter.getStyleClass().addAll("mono", "muted");
    Button remove = new Button("", Icons.of(Icon.TRASH));
    remove.getStyleClass().add("icon-button");
    String says = kit.say("filter.view_remove", view.name());
    remove.setAccessibleText(says);
    remove.setTooltip(new Tooltip(says));
    remove.setOnAction(
        pressed -> {
          state.views().remove(view);
          fill();
        });
    HBox.setHgrow(filter, Priority.ALWAYS);
    filter.setMaxWidth(Double.MAX_VALUE);
    HBox row = new HBox(name, filter, remove);
    row.getStyleClass().add("row");
    CustomMenuItem item = new CustomMenuItem(row);
    item.setOnAction(pressed -> state.text().set(view.filter()));
    return item;
  }

  private CustomMenuItem saving() {
    TextField name = new TextField();
    name.setPromptText(kit.say("filter.view_name"));
    name.setAccessibleText(kit.say("filter.view_name"));
    Button save = new Button(kit.say("filter.view_save"));
    save.disableProperty().bind(name.textProperty().isEmpty());
    save.setOnAction(pressed -> save(name));
    name.setOnAction(pressed -> save(name));
    HBox row = new HBox(name, save);
    row.getStyleClass().add("row");
    return new CustomMenuItem(row, false);
  }

  private void save(TextField name) {
    state.views().save(name.getText(), state.filter().get().text());
    hide();
  }
}
