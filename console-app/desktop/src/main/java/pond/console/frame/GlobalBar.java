package pond.console.frame;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.IntegerBinding;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import pond.console.desk.Bulletin;
import pond.console.frame.keys.KeyMap;
import pond.console.look.Icon;
import pond.console.look.Icons;
import pond.console.words.Words;

/** The bar above every page. Where it gets narrow, words give way that an icon can stand for. */
final class GlobalBar {
  private static final double ROOMY = 84;
  static final double NARROW = 60;

  private final GlobalState state;
  private final Words words;
  private final FrameCommands commands;
  private final HBox bar = new HBox();
  private final ObservableValue<Boolean> roomy;
  private final ObservableValue<Boolean> narrow;

  /**
   * The bar.
   *
   * @param ems its width as a multiple of the font size
   * @param person the menu of who sits here
   */
  GlobalBar(
      GlobalState state,
      Words words,
      FrameCommands commands,
      ObservableValue<Double> ems,
      Node person,
      IntegerBinding unread) {
    this.state = state;
    this.words = words;
    this.commands = commands;
    this.roomy = ems.map(width -> width >= ROOMY);
    this.narrow = ems.map(width -> width < NARROW);
    bar.setId("global-bar");
    bar.getStyleClass().add("global-bar");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    bar.getChildren().addAll(brand(), environment(), jump(), space, link(), bell(unread), person);
  }

  Node node() {
    return bar;
  }

  private Label brand() {
    Label brand = new Label("pond");
    brand.getStyleClass().add("brand");
    brand.setMinWidth(Region.USE_PREF_SIZE);
    return brand;
  }

  private HBox environment() {
    Region stripe = new Region();
    stripe.setId("environment-stripe");
    stripe.getStyleClass().add("environment-stripe");
    Runnable paint =
        () -> {
          stripe.getStyleClass().removeAll("prod", "other");
          stripe.getStyleClass().add(state.production().get() ? "prod" : "other");
        };
    state.production().addListener((o, was, is) -> paint.run());
    paint.run();
    Label name = new Label();
    name.setId("environment-name");
    name.getStyleClass().add("environment-name");
    name.textProperty().bind(state.environment());
    name.setMinWidth(Region.USE_PREF_SIZE);
    name.tooltipProperty().bind(state.environment().map(Tooltip::new));
    HBox environment = new HBox(stripe, name);
    environment.getStyleClass().add("environment");
    environment.visibleProperty().bind(state.environment().isNotEmpty());
    environment.managedProperty().bind(environment.visibleProperty());
    return environment;
  }

  private Button jump() {
    Button jump = new Button();
    jump.setId("jump");
    jump.getStyleClass().add("jump-field");
    jump.setGraphic(Icons.of(Icon.SEARCH));
    String shortly = "Ctrl+K";
    String whole = words.text("frame.jump", shortly);
    jump.textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> Boolean.TRUE.equals(narrow.getValue()) ? shortly : whole, narrow));
    jump.setAccessibleText(whole);
    jump.setMinWidth(Region.USE_PREF_SIZE);
    jump.setOnAction(pressed -> commands.run(KeyMap.PALETTE));
    return jump;
  }

  private HBox link() {
    Label word = new Label();
    word.setId("link-state");
    word.textProperty().bind(state.link());
    word.setWrapText(true);
    word.setMinHeight(Region.USE_PREF_SIZE);
    Label address = new Label();
    address.setId("orchestrator-address");
    address.getStyleClass().addAll("mono", "muted");
    address.textProperty().bind(state.address());
    address.setMinWidth(Region.USE_PREF_SIZE);
    address
        .visibleProperty()
        .bind(Bindings.createBooleanBinding(() -> Boolean.TRUE.equals(roomy.getValue()), roomy));
    address.managedProperty().bind(address.visibleProperty());
    HBox link = new HBox(word, address);
    link.setId("connection");
    link.getStyleClass().add("connection");
    Tooltip tip = new Tooltip();
    tip.textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> words.text("frame.link.tip", state.address().get(), state.version().get()),
                state.address(),
                state.version()));
    Tooltip.install(link, tip);
    state.linkState().addListener((o, before, now) -> paint(word, now));
    paint(word, state.linkState().get());
    return link;
  }

  private static void paint(Label word, Bulletin.Link now) {
    word.getStyleClass().removeAll("status-verified", "status-running", "status-warning");
    switch (now) {
      case LIVE -> show(word, Icon.CHECK_CIRCLE, "status-verified");
      case CONNECTING -> show(word, Icon.WAITING, "status-running");
      case LOST -> show(word, Icon.WARNING, "status-warning");
    }
  }

  private static void show(Label word, Icon icon, String status) {
    word.getStyleClass().add(status);
    Node graphic = Icons.of(icon);
    graphic.getStyleClass().add("status-icon");
    word.setGraphic(graphic);
  }

  private Node bell(IntegerBinding unread) {
    Button bell = new Button(null, Icons.of(Icon.BELL));
    bell.setId("bell");
    bell.getStyleClass().add("icon-button");
    bell.setMinWidth(Region.USE_PREF_SIZE);
    bell.accessibleTextProperty()
        .bind(
            Bindings.createStringBinding(() -> words.count("frame.unread", unread.get()), unread));
    Tooltip tip = new Tooltip();
    tip.textProperty().bind(bell.accessibleTextProperty());
    bell.setTooltip(tip);
    bell.setOnAction(pressed -> commands.run(KeyMap.NOTICES));
    Label badge = new Label();
    badge.setId("bell-badge");
    badge.getStyleClass().addAll("badge", "attention");
    badge.textProperty().bind(unread.asString());
    badge.visibleProperty().bind(unread.greaterThan(0));
    badge.managedProperty().bind(badge.visibleProperty());
    badge.setMouseTransparent(true);
    badge.setMinWidth(Region.USE_PREF_SIZE);
    HBox both = new HBox(bell, badge);
    both.getStyleClass().add("bell");
    both.setAlignment(javafx.geometry.Pos.CENTER);
    StackPane bellPlace = new StackPane(both);
    bellPlace.setMinWidth(Region.USE_PREF_SIZE);
    return bellPlace;
  }
}
