package pond.console.frame;

import java.util.Arrays;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Region;
import pond.console.desk.Me;
import pond.console.frame.keys.KeyMap;
import pond.console.look.Icon;
import pond.console.look.Icons;
import pond.console.look.LookState;
import pond.console.look.Theme;
import pond.console.words.Words;

/** Who sits here, in which role, and what is theirs to choose. */
final class PersonMenu {
  private final MenuButton button = new MenuButton();

  PersonMenu(
      Me me, Words words, LookState look, FrameCommands commands, ObservableValue<Double> ems) {
    String role = words.text("frame.role." + me.role().toLowerCase(Locale.ROOT));
    String who = words.text("frame.person", me.name(), role);
    button.setId("person");
    button.getStyleClass().add("quiet");
    button.setGraphic(Icons.of(Icon.USER));
    button.textProperty().bind(ems.map(width -> width < GlobalBar.NARROW ? "" : who));
    button.setMnemonicParsing(false);
    button.setAccessibleText(who);
    button.setMinWidth(Region.USE_PREF_SIZE);
    MenuItem name = new MenuItem(who);
    name.setDisable(true);
    MenuItem may = new MenuItem(words.text("frame.role_may." + me.role().toLowerCase(Locale.ROOT)));
    may.setDisable(true);
    button
        .getItems()
        .addAll(
            name,
            may,
            new SeparatorMenuItem(),
            themes(words, look),
            item(words.text("frame.command.settings"), () -> commands.run(KeyMap.SETTINGS)),
            item(words.text("frame.command.keys"), () -> commands.run(KeyMap.KEYS)));
  }

  Node node() {
    return button;
  }

  private static Menu themes(Words words, LookState look) {
    Menu menu = new Menu(words.text("frame.theme"));
    ToggleGroup group = new ToggleGroup();
    Arrays.stream(Theme.values())
        .forEach(
            theme -> {
              RadioMenuItem item = new RadioMenuItem(words.text(word(theme)));
              item.setToggleGroup(group);
              item.setSelected(look.themeProperty().get() == theme);
              item.setOnAction(chosen -> look.themeProperty().set(theme));
              look.themeProperty().addListener((o, was, is) -> item.setSelected(is == theme));
              menu.getItems().add(item);
            });
    return menu;
  }

  /** The key of what a theme is called. */
  static String word(Theme theme) {
    return "frame.theme." + theme.name().toLowerCase(Locale.ROOT);
  }

  private static MenuItem item(String text, Runnable act) {
    MenuItem item = new MenuItem(text);
    item.setOnAction(chosen -> act.run());
    return item;
  }
}
