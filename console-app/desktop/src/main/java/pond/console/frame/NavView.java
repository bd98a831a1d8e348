package pond.console.frame;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.collections.MapChangeListener;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import pond.console.frame.layer.Focusing;
import pond.console.look.Icon;
import pond.console.look.Icons;
import pond.console.route.PageId;
import pond.console.route.Route;
import pond.console.words.Words;

/** The pages at the left, with what waits on each. */
final class NavView {
  private static final Map<PageId, Icon> ICONS =
      new EnumMap<>(
          Map.of(
              PageId.OVERVIEW, Icon.OVERVIEW,
              PageId.ENROLLMENT, Icon.ENROLLMENT,
              PageId.WORKERS, Icon.WORKERS,
              PageId.POOLS, Icon.POOLS,
              PageId.TENANTS, Icon.TENANTS,
              PageId.RUNS, Icon.RUNS,
              PageId.REVIEW, Icon.FLAG,
              PageId.AUDIT, Icon.AUDIT,
              PageId.SETTINGS, Icon.SETTINGS));

  private final FrameState state;
  private final Words words;
  private final VBox items = new VBox();
  private final ScrollPane scroll = new ScrollPane(items);
  private final Map<PageId, Button> buttons = new EnumMap<>(PageId.class);
  private final Map<PageId, Label> badges = new EnumMap<>(PageId.class);

  NavView(FrameState state, Words words) {
    this.state = state;
    this.words = words;
    items.setId("nav");
    items.getStyleClass().add("nav");
    items.setAccessibleText(words.text("frame.nav"));
    for (PageId page : PageId.values()) {
      items.getChildren().add(item(page));
    }
    items.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.setFocusTraversable(false);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("nav-scroll");
    scroll.setMinWidth(Region.USE_PREF_SIZE);
    state.here().addListener((o, before, now) -> mark(now));
    mark(state.here().get());
    state
        .badges()
        .addListener((MapChangeListener<PageId, Integer>) change -> badge(change.getKey()));
    state.badges().keySet().forEach(this::badge);
  }

  Node node() {
    return scroll;
  }

  /** The item of the page shown. */
  Node first() {
    return buttons.getOrDefault(state.here().get().page(), new Button());
  }

  private StackPane item(PageId page) {
    Button button = new Button(words.text("nav." + page.word()), Icons.of(icon(page)));
    button.setId("nav-" + page.word());
    button.getStyleClass().add("nav-item");
    button.setMnemonicParsing(false);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setMaxWidth(Double.MAX_VALUE);
    button.setAccessibleRole(AccessibleRole.HYPERLINK);
    button.setOnAction(pressed -> state.go(Route.to(page)));
    Label badge = new Label();
    badge.setId("nav-badge-" + page.word());
    badge.getStyleClass().addAll("badge", page == PageId.REVIEW ? "attention" : "quiet");
    badge.setMouseTransparent(true);
    badge.setVisible(false);
    badge.setMinWidth(Region.USE_PREF_SIZE);
    StackPane.setAlignment(badge, Pos.CENTER_RIGHT);
    buttons.put(page, button);
    badges.put(page, badge);
    StackPane item = new StackPane(button, badge);
    item.getStyleClass().add("nav-entry");
    return item;
  }

  private static Icon icon(PageId page) {
    return ICONS.getOrDefault(page, Icon.ARROW_RIGHT);
  }

  private void mark(Route now) {
    buttons.forEach(
        (page, button) -> {
          button.getStyleClass().remove("selected");
          if (page == now.page()) {
            button.getStyleClass().add("selected");
          }
        });
  }

  private void badge(PageId page) {
    int waiting = state.badges().getOrDefault(page, 0);
    Label badge = badges.getOrDefault(page, new Label());
    badge.setText(waiting > 99 ? "99+" : Integer.toString(waiting));
    badge.setVisible(waiting > 0);
    String name = words.text("nav." + page.word());
    buttons
        .getOrDefault(page, new Button())
        .setAccessibleText(waiting > 0 ? words.count("frame.waiting", waiting, name) : name);
  }

  private void key(KeyEvent event) {
    int by = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
    List<Button> all = List.copyOf(buttons.values());
    int at = all.indexOf(items.getScene().getFocusOwner());
    if (by != 0 && at >= 0) {
      Focusing.visibly(all.get(Math.floorMod(at + by, all.size())));
      event.consume();
    }
    if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown() && at >= 0) {
      all.get(at).fire();
      event.consume();
    }
  }
}
