package pond.console.runs.log;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import pond.console.kit.export.SaveAs;
import pond.console.kit.tool.Kit;
import pond.console.look.Icon;
import pond.console.look.Icons;

/** The log: tools, lines, and the pill that leads back to the end. */
public final class LogView extends VBox {
  private static final double LINE_EM = 1.538;

  private final Kit kit;
  private final LogState log;
  private final ListView<LogRow> list = new ListView<>();
  private final Label meter = new Label();
  private boolean scrolling;

  public LogView(Kit kit, LogState log, SaveAs saveAs) {
    this.kit = kit;
    this.log = log;
    getStyleClass().add("column");
    list.setId("log-lines");
    list.getStyleClass().add("log-view");
    list.setAccessibleText(kit.say("log.name"));
    list.setItems(log.shown());
    list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    list.setPlaceholder(placeholder());
    meter.setManaged(false);
    meter.setVisible(false);
    StackPane body = new StackPane(meter, list, pill());
    StackPane.setAlignment(body.getChildren().getLast(), Pos.BOTTOM_CENTER);
    setVgrow(body, Priority.ALWAYS);
    getChildren()
        .addAll(
            new LogTools(kit, log, this::selected, saveAs),
            problem(),
            note(log.dropped().map(n -> n.longValue() == 0 ? "" : dropped(n.longValue()))),
            body);
    setVgrow(this, Priority.ALWAYS);
    follow();
    rows();
    keepEndInSight();
  }

  private String dropped(long lines) {
    return kit.say("log.dropped", lines);
  }

  private void rows() {
    log.filter().subscribe(this::cells);
    log.wrap().addListener((watched, before, now) -> height());
    height();
    meter.fontProperty().addListener((watched, before, now) -> height());
    log.times().addListener((watched, before, now) -> list.refresh());
    log.finder().round().addListener((watched, before, now) -> found());
  }

  private void cells(LogFilter filter) {
    boolean stages = filter.stage().isEmpty();
    list.setCellFactory(made -> new LogCell(log, stages));
  }

  private void height() {
    double line = Math.ceil(LINE_EM * meter.getFont().getSize());
    list.setFixedCellSize(log.wrap().get() ? -1 : line);
    list.refresh();
  }

  private void found() {
    list.refresh();
    int at = log.indexOf(log.finder().currentRow());
    if (at >= 0 && log.finder().isSearching()) {
      log.follow().set(false);
      list.scrollTo(Math.max(0, at - 5));
    }
  }

  private void follow() {
    log.shown()
        .addListener((javafx.collections.ListChangeListener<LogRow>) change -> keepEndInSight());
    log.follow().addListener((watched, before, now) -> keepEndInSight());
    list.addEventFilter(
        ScrollEvent.SCROLL,
        scrolled -> {
          if (scrolled.getDeltaY() > 0) {
            log.follow().set(false);
          }
        });
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    list.addEventFilter(
        MouseEvent.MOUSE_DRAGGED,
        dragged -> {
          if (isOnScrollBar(dragged.getTarget())) {
            log.follow().set(isAtEnd());
          }
        });
  }

  private void key(KeyEvent pressed) {
    KeyCode code = pressed.getCode();
    if (List.of(KeyCode.UP, KeyCode.PAGE_UP, KeyCode.HOME).contains(code)) {
      log.follow().set(false);
    } else if (code == KeyCode.END) {
      log.follow().set(true);
    } else if (code == KeyCode.C && pressed.isShortcutDown()) {
      kit.copying().copy(log.copy(selected()));
      pressed.consume();
    }
  }

  private void keepEndInSight() {
    // After the list itself has seen the new lines: before, its end is still the old one.
    if (log.follow().get() && !scrolling) {
      scrolling = true;
      kit.hop().onScreen(this::scrollToEnd);
    }
  }

  private void scrollToEnd() {
    scrolling = false;
    if (log.follow().get() && !log.shown().isEmpty()) {
      list.scrollTo(log.shown().size() - 1);
    }
  }

  private List<LogRow> selected() {
    return List.copyOf(list.getSelectionModel().getSelectedItems());
  }

  private boolean isOnScrollBar(Object target) {
    return target instanceof Node node && isIn(node);
  }

  private static boolean isIn(Node node) {
    Node at = node;
    while (at != null && !(at instanceof ScrollBar)) {
      at = at.getParent();
    }
    return at != null;
  }

  private boolean isAtEnd() {
    return list.lookupAll(".scroll-bar").stream()
        .filter(node -> node instanceof ScrollBar)
        .map(node -> (ScrollBar) node)
        .filter(bar -> bar.getOrientation() == javafx.geometry.Orientation.VERTICAL)
        .anyMatch(bar -> bar.getValue() >= bar.getMax() - 1e-4);
  }

  private Button pill() {
    Button pill = new Button("", Icons.of(Icon.CHEVRON_DOWN));
    pill.setId("log-end");
    pill.getStyleClass().add("pill");
    pill.textProperty()
        .bind(
            log.unseen()
                .map(
                    n ->
                        n.longValue() == 0
                            ? kit.say("log.to_end")
                            : kit.words().count("log.to_end_new", n.longValue())));
    pill.visibleProperty().bind(log.follow().not());
    pill.managedProperty().bind(pill.visibleProperty());
    pill.setOnAction(pressed -> log.follow().set(true));
    return pill;
  }

  private Label placeholder() {
    Label label = new Label();
    label.getStyleClass().add("muted");
    label.setWrapText(true);
    label
        .textProperty()
        .bind(
            log.total()
                .flatMap(
                    total ->
                        log.live()
                            .map(
                                live ->
                                    total.longValue() > 0
                                        ? kit.say("log.filtered")
                                        : kit.say(live ? "log.waiting" : "log.empty"))));
    return label;
  }

  private Label problem() {
    Label label = note(log.problem().map(p -> kit.say("log.trying_again", p.message())).orElse(""));
    label.setGraphic(Icons.of(Icon.WARNING));
    return label;
  }

  private static Label note(javafx.beans.value.ObservableValue<String> text) {
    Label label = new Label();
    label.getStyleClass().add("field-hint");
    label.setWrapText(true);
    label.textProperty().bind(text);
    label.visibleProperty().bind(label.textProperty().isNotEmpty());
    label.managedProperty().bind(label.visibleProperty());
    return label;
  }
}
