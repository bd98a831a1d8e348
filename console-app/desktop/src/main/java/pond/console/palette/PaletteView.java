package pond.console.palette;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import pond.console.look.Icon;
import pond.console.look.Icons;
import pond.console.palette.Entry.Kind;
import pond.console.words.Words;

/** The palette: a field, and what fits below it. The field keeps the focus all the time. */
public final class PaletteView {
  private static final int PAGE = 8;

  private final PaletteState state;
  private final Words words;
  private final VBox pane = new VBox();
  private final TextField field = new TextField();
  private final VBox rows = new VBox();
  private final ScrollPane scroll = new ScrollPane(rows);

  public PaletteView(PaletteState state, Words words) {
    this.state = state;
    this.words = words;
    build();
  }

  public Node node() {
    return pane;
  }

  /** What has the focus. */
  public Node first() {
    return field;
  }

  private void build() {
    pane.setId("palette");
    pane.getStyleClass().add("palette");
    pane.setMaxHeight(Region.USE_PREF_SIZE);
    pane.setAccessibleRole(AccessibleRole.DIALOG);
    pane.setAccessibleText(words.text("palette.title"));
    field.setId("palette-field");
    field.setPromptText(words.text("palette.prompt"));
    field.textProperty().bindBidirectional(state.typed());
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    scroll.setMinHeight(0);
    scroll.prefViewportHeightProperty().bind(rows.heightProperty());
    scroll.getStyleClass().add("palette-list");
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    rows.setId("palette-rows");
    rows.setAccessibleRole(AccessibleRole.LIST_VIEW);
    Label hint = new Label(words.text("palette.hint"));
    hint.getStyleClass().add("palette-hint");
    hint.setWrapText(true);
    pane.getChildren().addAll(field, scroll, hint);
    state.results().addListener((ListChangeListener<Entry>) change -> show());
    state.chosen().addListener((o, before, now) -> mark());
    show();
  }

  private void show() {
    rows.getChildren().clear();
    List<Entry> results = state.results();
    boolean grouped = state.typed().get().isBlank();
    for (int i = 0; i < results.size(); i++) {
      Kind kind = results.get(i).kind();
      if (grouped && (i == 0 || results.get(i - 1).kind() != kind)) {
        rows.getChildren().add(header(kind));
      }
      rows.getChildren().add(row(results.get(i), i, !grouped));
    }
    if (results.isEmpty()) {
      Label none = new Label(words.text("palette.nothing"));
      none.setId("palette-nothing");
      none.getStyleClass().add("palette-hint");
      none.setWrapText(true);
      rows.getChildren().add(none);
    }
    mark();
  }

  private Label header(Kind kind) {
    Label header = new Label(kindWord(kind));
    header.getStyleClass().add("palette-group");
    return header;
  }

  private HBox row(Entry entry, int index, boolean withKind) {
    Label title = new Label(entry.title());
    title.setMinWidth(0);
    Label detail = new Label(entry.detail());
    detail.getStyleClass().addAll("muted", "small");
    detail.setMinWidth(0);
    HBox.setHgrow(detail, Priority.ALWAYS);
    detail.setMaxWidth(Double.MAX_VALUE);
    HBox row = new HBox(Icons.of(icon(entry.kind())), title, detail);
    if (withKind) {
      Label kind = new Label(kindWord(entry.kind()));
      kind.getStyleClass().add("palette-hint");
      kind.setMinWidth(Region.USE_PREF_SIZE);
      row.getChildren().add(kind);
    }
    if (!entry.keys().isEmpty()) {
      row.getChildren().add(KeyCaps.of(entry.keys()));
    }
    row.getStyleClass().add("palette-item");
    row.setUserData(index);
    row.setAccessibleRole(AccessibleRole.LIST_ITEM);
    row.setAccessibleText(entry.title() + " " + entry.detail());
    row.setOnMouseClicked(
        clicked -> {
          state.choose(index);
          state.act();
        });
    return row;
  }

  private void mark() {
    int chosen = state.chosen().get();
    for (Node row : rows.getChildren()) {
      boolean is = Integer.valueOf(chosen).equals(row.getUserData());
      row.getStyleClass().remove("selected");
      if (is) {
        row.getStyleClass().add("selected");
        reveal(row);
      }
    }
    // The field keeps the focus, so it has to tell a screen reader what is chosen.
    state
        .chosenEntry()
        .ifPresent(
            entry ->
                field.setAccessibleText(
                    words.text(
                        "palette.chosen",
                        entry.title() + " " + entry.detail(),
                        chosen + 1,
                        state.results().size())));
  }

  private void reveal(Node row) {
    scroll.layout();
    Bounds at = row.getBoundsInParent();
    double seen = scroll.getViewportBounds().getHeight();
    double beyond = rows.getHeight() - seen;
    double top = scroll.getVvalue() * beyond;
    if (beyond > 0 && at.getMinY() < top) {
      scroll.setVvalue(at.getMinY() / beyond);
    } else if (beyond > 0 && at.getMaxY() > top + seen) {
      scroll.setVvalue((at.getMaxY() - seen) / beyond);
    }
  }

  private void key(KeyEvent event) {
    boolean used =
        switch (event.getCode()) {
          case DOWN -> moved(1);
          case UP -> moved(-1);
          case PAGE_DOWN -> moved(PAGE);
          case PAGE_UP -> moved(-PAGE);
          case ENTER -> {
            state.act();
            yield true;
          }
          default -> false;
        };
    if (used) {
      event.consume();
    }
  }

  private boolean moved(int by) {
    state.move(by);
    return true;
  }

  private String kindWord(Kind kind) {
    return words.text("palette.kind." + kind.name().toLowerCase(java.util.Locale.ROOT));
  }

  private static Icon icon(Kind kind) {
    return switch (kind) {
      case LINK -> Icon.LINK;
      case RECENT -> Icon.CLOCK;
      case COMMAND -> Icon.PLAY;
      case PAGE -> Icon.ARROW_RIGHT;
      case WORKER -> Icon.WORKERS;
      case RUN -> Icon.RUNS;
      case CODE -> Icon.KEY;
      case TENANT -> Icon.TENANTS;
      case SETTING -> Icon.SETTINGS;
    };
  }
}
