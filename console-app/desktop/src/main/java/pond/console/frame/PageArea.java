package pond.console.frame;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import pond.console.frame.keys.KeyMap;
import pond.console.kit.text.Inert;
import pond.console.look.Icon;
import pond.console.look.Icons;
import pond.console.page.Page;
import pond.console.route.PageId;
import pond.console.route.Route;
import pond.console.words.Words;

/** The page that is shown, what it is called above it, and its status line below. */
final class PageArea {
  private final FrameState state;
  private final Words words;
  private final FrameCommands commands;
  private final BorderPane area = new BorderPane();
  private final StackPane holder = new StackPane();
  private final List<Node> dispensable = new ArrayList<>();
  private final StringProperty crumb = new SimpleStringProperty("");
  private final StringProperty status = new SimpleStringProperty("");

  PageArea(FrameState state, Words words, FrameCommands commands) {
    this.state = state;
    this.words = words;
    this.commands = commands;
    area.setId("page-area");
    holder.setId("page-holder");
    holder.setMinSize(0, 0);
    area.setTop(header());
    area.setCenter(holder);
  }

  Node node() {
    return area;
  }

  /** Where the page itself is. */
  Node page() {
    return holder;
  }

  StringProperty status() {
    return status;
  }

  /** Where it gets narrow, the title needs the room of buttons that keys and palette stand for. */
  void follow(ObservableValue<Double> ems) {
    for (Node one : dispensable) {
      one.visibleProperty().bind(ems.map(width -> width >= GlobalBar.NARROW));
      one.managedProperty().bind(one.visibleProperty());
    }
  }

  void below(Node line) {
    area.setBottom(line);
  }

  /** Shows this page instead of the one before. */
  void show(Page page) {
    holder.getChildren().setAll(page.view());
    crumb.bind(page.crumb().map(text -> Inert.line(text, 120)));
    status.bind(page.status());
  }

  private HBox header() {
    Button back = icon(Icon.ARROW_LEFT, KeyMap.BACK, "Alt+Left");
    back.disableProperty().bind(state.canBack().not());
    Button forward = icon(Icon.ARROW_RIGHT, KeyMap.FORWARD, "Alt+Right");
    dispensable.add(forward);
    forward.disableProperty().bind(state.canForward().not());
    Label title = new Label();
    title.setId("page-title");
    title.getStyleClass().add("page-title");
    title
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> crumb.get().isEmpty() ? pageName() : crumb.get(), state.here(), crumb));
    title.setMinWidth(0);
    title.tooltipProperty().bind(title.textProperty().map(Tooltip::new));
    HBox.setHgrow(title, Priority.ALWAYS);
    title.setMaxWidth(Double.MAX_VALUE);
    Button link = icon(Icon.LINK, KeyMap.COPY_LINK, "Ctrl+Shift+L");
    Button refresh = icon(Icon.REFRESH, KeyMap.REFRESH, "F5");
    dispensable.addAll(List.of(link, refresh));
    Button help = icon(Icon.HELP, KeyMap.KEYS, "?");
    HBox header = new HBox(back, forward, breadcrumb(), title, link, refresh, help);
    header.setId("page-header");
    header.getStyleClass().addAll("page-header", "frame-header");
    return header;
  }

  private HBox breadcrumb() {
    Hyperlink list = new Hyperlink();
    list.setId("crumb");
    list.textProperty().bind(state.here().map(here -> words.text("nav." + here.page().word())));
    list.setMinWidth(Region.USE_PREF_SIZE);
    list.setOnAction(pressed -> state.go(Route.to(state.here().get().page())));
    Node chevron = Icons.of(Icon.CHEVRON_RIGHT, 1);
    HBox breadcrumb = new HBox(list, chevron);
    breadcrumb.getStyleClass().add("breadcrumb");
    breadcrumb.setMinWidth(Region.USE_PREF_SIZE);
    breadcrumb.visibleProperty().bind(crumb.isNotEmpty());
    breadcrumb.managedProperty().bind(breadcrumb.visibleProperty());
    return breadcrumb;
  }

  private String pageName() {
    PageId page = state.here().get().page();
    return words.text("nav." + page.word());
  }

  private Button icon(Icon icon, String command, String keys) {
    Button button = new Button(null, Icons.of(icon));
    button.setId("frame-" + command);
    button.getStyleClass().add("icon-button");
    String name = words.text("frame.command." + command);
    button.setAccessibleText(name);
    button.setTooltip(new Tooltip(words.text("frame.with_key", name, keys)));
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(pressed -> commands.run(command));
    return button;
  }
}
