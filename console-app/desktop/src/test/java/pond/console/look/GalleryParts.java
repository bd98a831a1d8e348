package pond.console.look;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import pond.console.kit.Chip;
import pond.console.kit.Status;
import pond.console.kit.StatusChip;
import pond.console.kit.Tier;
import pond.console.kit.TierChip;

/** The frame, buttons, fields, chips and a table. */
final class GalleryParts {
  private static final Map<Icon, String> NAV =
      Map.of(Icon.OVERVIEW, "Overview", Icon.ENROLLMENT, "Enrollment codes");

  private GalleryParts() {}

  static Parent page() {
    VBox page = new VBox(header(), buttons(), fields(), chips(), filter(), table(), bulk());
    page.getStyleClass().add("page");
    BorderPane frame = new BorderPane(page);
    frame.getStyleClass().add("frame");
    frame.setLeft(nav());
    frame.setTop(bar());
    return frame;
  }

  static String word(String key) {
    String word = key.substring(key.indexOf('.') + 1).replace('_', ' ');
    return key.startsWith("tier.")
        ? word
        : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  private static Node nav() {
    VBox nav = new VBox();
    nav.getStyleClass().add("nav");
    nav.getChildren().add(item(Icon.OVERVIEW, NAV.get(Icon.OVERVIEW), ""));
    nav.getChildren().add(item(Icon.ENROLLMENT, NAV.get(Icon.ENROLLMENT), ""));
    nav.getChildren().add(item(Icon.WORKERS, "Workers", ""));
    nav.getChildren().add(item(Icon.POOLS, "Pools & tiers", ""));
    nav.getChildren().add(item(Icon.TENANTS, "Tenants", ""));
    nav.getChildren().add(item(Icon.RUNS, "Runs", ""));
    Node flagged = item(Icon.FLAG, "Flagged review", "3");
    flagged.getStyleClass().add("selected");
    nav.getChildren().add(flagged);
    nav.getChildren().add(item(Icon.AUDIT, "Audit log", ""));
    nav.getChildren().add(item(Icon.SETTINGS, "Settings", ""));
    return nav;
  }

  private static Node item(Icon icon, String text, String count) {
    HBox item = new HBox(Icons.of(icon), styled(new Label(text), "nav-word"));
    item.getStyleClass().add("nav-item");
    if (!count.isEmpty()) {
      Label word = (Label) item.getChildren().get(1);
      word.setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(word, Priority.ALWAYS);
      item.getChildren().add(styled(new Label(count), "badge", "attention"));
    }
    return item;
  }

  private static Node bar() {
    HBox stripe =
        new HBox(
            styled(new Region(), "environment-stripe", "prod"),
            styled(new Label("PROD"), "environment-name"));
    stripe.getStyleClass().add("environment");
    HBox other =
        new HBox(
            styled(new Region(), "environment-stripe", "other"),
            styled(new Label("staging"), "environment-name"));
    other.getStyleClass().add("environment");
    Button jump = button("Search or jump…", Icon.SEARCH, "jump-field");
    HBox bar =
        new HBox(
            stripe,
            other,
            jump,
            styled(new Label("Ctrl+K"), "key-cap"),
            space(),
            new StatusChip(Status.VERIFIED, "Orchestrator running :7443"),
            button("", Icon.BELL, "icon-button"),
            button("anna", Icon.USER, "quiet"));
    bar.getStyleClass().add("global-bar");
    return bar;
  }

  private static Node header() {
    HBox crumbs = new HBox(new Label("Workers"), Icons.of(Icon.CHEVRON_RIGHT, 1));
    crumbs.getChildren().add(styled(new Label("gpu-07"), "current"));
    crumbs.getStyleClass().add("breadcrumb");
    HBox header =
        new HBox(
            crumbs,
            styled(new Label("gpu-07"), "page-title"),
            new StatusChip(Status.QUARANTINED, GalleryParts::word),
            new TierChip(Tier.BYO, GalleryParts::word),
            new Chip(Icon.TENANTS, "acme-web"),
            space(),
            button("Invite worker", Icon.PLUS, "primary"),
            button("", Icon.MORE, "icon-button"));
    header.getStyleClass().add("page-header");
    return header;
  }

  private static Node buttons() {
    ToggleButton follow = new ToggleButton("Follow", Icons.of(Icon.FOLLOW));
    follow.setSelected(true);
    Button off = button("Not now", Icon.PAUSE, "plain");
    off.setDisable(true);
    HBox row =
        new HBox(
            button("Re-run on trusted", Icon.REFRESH, "primary"),
            button("Pause…", Icon.PAUSE, "plain"),
            button("Reject result", Icon.CANCELLED, "danger"),
            button("Revoke code", Icon.REVOKE, "danger-filled"),
            button("Accept anyway…", Icon.MORE, "quiet"),
            button("7 new rows", Icon.ARROW_LEFT, "pill"),
            follow,
            off);
    row.getStyleClass().add("row");
    return row;
  }

  private static Node fields() {
    TextField wrong = styled(new TextField("pondfp1 2q9g"), "mono", "invalid");
    TextField empty = new TextField();
    empty.setPromptText("Note");
    ComboBox<String> box = new ComboBox<>();
    box.getItems().addAll("1 hour", "24 hours");
    box.getSelectionModel().select(0);
    CheckBox check = new CheckBox("Also quarantine");
    check.setSelected(true);
    RadioButton radio = new RadioButton("byo");
    radio.setSelected(true);
    HBox row =
        new HBox(wrong, empty, box, check, new CheckBox("Off"), radio, new RadioButton("trusted"));
    row.getStyleClass().add("row");
    return row;
  }

  private static Node chips() {
    FlowPane flow = new FlowPane(8, 8);
    for (Status status : Status.values()) {
      flow.getChildren().add(new StatusChip(status, GalleryParts::word));
    }
    for (Tier tier : Tier.values()) {
      flow.getChildren().add(new TierChip(tier, GalleryParts::word));
    }
    flow.getChildren().addAll(Chip.tag("tenant:acme-web"), Chip.tag("pool:byo"));
    return flow;
  }

  private static Node filter() {
    TextField field = styled(new TextField("tier:byo is:idle"), "filter-field");
    HBox chip = new HBox(new Label("tier:byo"), Icons.of(Icon.CLOSE, 1));
    chip.getStyleClass().add("filter-chip");
    HBox bad = new HBox(new Label("teir:byo"), Icons.of(Icon.CLOSE, 1));
    bad.getStyleClass().addAll("filter-chip", "invalid");
    HBox row =
        new HBox(
            field,
            chip,
            bad,
            styled(new Label("12 of 418"), "result-count"),
            space(),
            button("Columns", Icon.COLUMNS, "quiet"),
            button("Export", Icon.EXPORT, "quiet"));
    row.getStyleClass().add("filter-bar");
    return row;
  }

  private static Node table() {
    TableView<List<String>> table = new TableView<>();
    List<String> heads = List.of("Name", "State", "Tier", "Key", "Version", "Last seen");
    for (int i = 0; i < heads.size(); i++) {
      table.getColumns().add(column(heads.get(i), i));
    }
    table.getItems().add(List.of("box2", "NEEDS_APPROVAL", "BYO", "pondfp12q9g…", "1.0.0", "now"));
    table.getItems().add(List.of("gpu-07", "QUARANTINED", "BYO", "pondfp1x7wm…", "1.0.0", "2 m"));
    table.getItems().add(List.of("pond-1", "IDLE", "TRUSTED", "pondfp10k2d…", "1.1.0", "now"));
    table.getItems().add(List.of("pond-2", "BUSY", "ANY", "pondfp1nn63…", "1.1.0", "12 s"));
    table.getSelectionModel().select(1);
    VBox.setVgrow(table, Priority.ALWAYS);
    return table;
  }

  private static TableColumn<List<String>, String> column(String head, int index) {
    TableColumn<List<String>, String> column = new TableColumn<>(head);
    column.setCellValueFactory(row -> new SimpleObjectProperty<>(row.getValue().get(index)));
    column.setCellFactory(
        any ->
            new TableCell<>() {
              @Override
              protected void updateItem(String text, boolean empty) {
                super.updateItem(text, empty);
                boolean chip = !empty && (index == 1 || index == 2);
                setText(empty || chip ? null : text);
                setGraphic(chip ? chip(index, text) : null);
              }
            });
    column.setPrefWidth(160);
    return column;
  }

  private static Node chip(int index, String name) {
    return index == 1
        ? new StatusChip(Status.valueOf(name), GalleryParts::word)
        : new TierChip(Tier.valueOf(name), GalleryParts::word);
  }

  private static Node bulk() {
    HBox bar =
        new HBox(
            new Label("5 selected"),
            button("Pause…", Icon.PAUSE, "plain"),
            button("Drain", Icon.DRAIN, "plain"),
            button("Quarantine…", Icon.SHIELD_OFF, "danger"));
    bar.getStyleClass().add("bulk-bar");
    return bar;
  }

  static Button button(String text, Icon icon, String styleClass) {
    return styled(new Button(text, Icons.of(icon)), styleClass);
  }

  static Region space() {
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    return space;
  }

  static <N extends Node> N styled(N node, String... classes) {
    node.getStyleClass().addAll(classes);
    return node;
  }
}
