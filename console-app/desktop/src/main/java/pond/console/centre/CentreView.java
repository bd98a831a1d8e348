package pond.console.centre;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import pond.console.centre.CentreState.Group;
import pond.console.look.Icon;
import pond.console.look.Icons;
import pond.console.notice.Notices.Notice;
import pond.console.words.Words;

/** The notification centre: what happened by kind, and below it what one wants to be told. */
public final class CentreView {
  private final CentreState state;
  private final Words words;
  private final Clock clock;
  private final Runnable closing;
  private final VBox pane = new VBox();
  private final VBox groups = new VBox();
  private final Button close = new Button(null, Icons.of(Icon.CLOSE));
  private final ListChangeListener<Notice> again = change -> show();

  public CentreView(CentreState state, Words words, Clock clock, Runnable closing) {
    this.state = state;
    this.words = words;
    this.clock = clock;
    this.closing = closing;
    pane.setId("centre");
    pane.getStyleClass().addAll("drawer", "centre");
    pane.setMaxWidth(Region.USE_PREF_SIZE);
    pane.setAccessibleRole(AccessibleRole.DIALOG);
    pane.setAccessibleText(words.text("notice.title"));
    groups.getStyleClass().add("column");
    VBox body = new VBox(groups, wishes());
    body.getStyleClass().add("centre-body");
    ScrollPane scroll = new ScrollPane(body);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    scroll.setMinHeight(0);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    pane.getChildren().addAll(header(), scroll);
    state.all().addListener(again);
    show();
  }

  public Node node() {
    return pane;
  }

  /** What has the focus first. */
  public Node first() {
    return close;
  }

  /** The pane is closed: what was shown is read. */
  public void closed() {
    state.all().removeListener(again);
  }

  private HBox header() {
    Label title = new Label(words.text("notice.title"));
    title.getStyleClass().add("section-title");
    title.setMinWidth(Region.USE_PREF_SIZE);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Button read = new Button(words.text("notice.read_all"));
    read.setId("centre-read-all");
    read.getStyleClass().add("quiet");
    read.disableProperty().bind(state.unread().isEqualTo(0));
    read.setOnAction(pressed -> state.readAll());
    close.setId("centre-close");
    close.getStyleClass().add("icon-button");
    close.setAccessibleText(words.text("notice.close"));
    close.setTooltip(new Tooltip(words.text("notice.close")));
    close.setMinWidth(Region.USE_PREF_SIZE);
    close.setOnAction(pressed -> closing.run());
    HBox header = new HBox(title, space, read, close);
    header.getStyleClass().add("row");
    return header;
  }

  private void show() {
    groups.getChildren().clear();
    state.groups().stream()
        .filter(group -> !group.notices().isEmpty())
        .forEach(group -> groups.getChildren().add(group(group)));
    if (groups.getChildren().isEmpty()) {
      Label none = new Label(words.text("notice.none"));
      none.setId("centre-none");
      none.getStyleClass().add("muted");
      none.setWrapText(true);
      groups.getChildren().add(none);
    }
  }

  private VBox group(Group group) {
    Label title = new Label(kind(group.kind()));
    title.getStyleClass().add("card-title");
    HBox head = new HBox(title);
    head.getStyleClass().add("row");
    if (group.unread() > 0) {
      Label count = new Label(words.count("notice.unread", group.unread()));
      count.getStyleClass().addAll("muted", "small");
      head.getChildren().add(count);
    }
    VBox all = new VBox(head);
    all.getStyleClass().addAll("notice-group", status(group.kind()));
    group.notices().forEach(notice -> all.getChildren().add(notice(notice)));
    return all;
  }

  private VBox notice(Notice notice) {
    Hyperlink link = new Hyperlink(notice.text());
    link.setWrapText(true);
    link.setMinHeight(Region.USE_PREF_SIZE);
    link.setGraphic(Icons.of(notice.read() ? Icon.CHECK : icon(notice.kind())));
    link.setMnemonicParsing(false);
    if (!notice.read()) {
      link.getStyleClass().add("strong");
    }
    link.setOnAction(
        pressed -> {
          closing.run();
          state.open(notice);
        });
    Label when = new Label(ago(notice));
    when.getStyleClass().addAll("muted", "small", "notice-when");
    when.setTooltip(new Tooltip(notice.at().toString()));
    VBox line = new VBox(link, when);
    line.getStyleClass().add(notice.read() ? "notice-read" : "notice-unread");
    return line;
  }

  private String ago(Notice notice) {
    long minutes = Duration.between(notice.at(), clock.instant()).toMinutes();
    if (minutes < 1) {
      return words.text("notice.now");
    }
    return minutes < 60
        ? words.count("notice.minutes", minutes)
        : words.count("notice.hours", minutes / 60);
  }

  private Node wishes() {
    Label title = new Label(words.text("notice.wishes"));
    title.getStyleClass().add("card-title");
    VBox all = new VBox(title);
    all.getStyleClass().addAll("column", "centre-wishes");
    for (NoticeKind kind : NoticeKind.values()) {
      CheckBox wanted = new CheckBox(kind(kind));
      wanted.setId("centre-wants-" + kind.word());
      wanted.selectedProperty().bindBidirectional(state.prefs().wants(kind));
      wanted.setWrapText(true);
      all.getChildren().add(wanted);
    }
    CheckBox quiet = new CheckBox(words.text("notice.quiet"));
    quiet.setId("centre-quiet");
    quiet.setWrapText(true);
    quiet.selectedProperty().bindBidirectional(state.prefs().quietOn());
    Label meaning = new Label(words.text("notice.quiet_meaning"));
    meaning.getStyleClass().add("field-hint");
    meaning.setWrapText(true);
    all.getChildren().addAll(quiet, hours(), meaning);
    return all;
  }

  private FlowPane hours() {
    TextField from = time("centre-quiet-from", "notice.quiet_from");
    TextField until = time("centre-quiet-until", "notice.quiet_until");
    from.setText(state.prefs().quietHours().get().from().toString());
    until.setText(state.prefs().quietHours().get().until().toString());
    Runnable take =
        () -> {
          Optional<LocalTime> begin = QuietHours.time(from.getText());
          Optional<LocalTime> end = QuietHours.time(until.getText());
          mark(from, begin.isEmpty());
          mark(until, end.isEmpty());
          begin.ifPresent(
              b -> end.ifPresent(e -> state.prefs().quietHours().set(new QuietHours(b, e))));
        };
    from.textProperty().addListener((o, before, now) -> take.run());
    until.textProperty().addListener((o, before, now) -> take.run());
    Label first = new Label(words.text("notice.quiet_from"));
    Label second = new Label(words.text("notice.quiet_until"));
    FlowPane hours = new FlowPane(first, from, second, until);
    hours.getStyleClass().add("notice-hours");
    hours.disableProperty().bind(state.prefs().quietOn().not());
    return hours;
  }

  private TextField time(String id, String name) {
    TextField field = new TextField();
    field.setId(id);
    field.setPrefColumnCount(5);
    field.setAccessibleText(words.text(name));
    return field;
  }

  private static void mark(TextField field, boolean wrong) {
    field.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("danger"), wrong);
  }

  private String kind(NoticeKind kind) {
    return words.text("notice.kind." + kind.word());
  }

  private static Icon icon(String word) {
    return switch (NoticeKind.of(word).orElse(NoticeKind.FLAGGED)) {
      case FLAGGED -> Icon.FLAG;
      case REFUSED -> Icon.DIFFERS;
      case LOST_WORKER, ORCHESTRATOR_STOPPED -> Icon.WARNING;
      case EXPIRING_CODE -> Icon.CLOCK;
    };
  }

  private static String status(NoticeKind kind) {
    return switch (kind) {
      case FLAGGED, REFUSED -> "status-flagged";
      case LOST_WORKER, EXPIRING_CODE, ORCHESTRATOR_STOPPED -> "status-warning";
    };
  }
}
