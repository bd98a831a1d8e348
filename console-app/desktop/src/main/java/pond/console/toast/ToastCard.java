package pond.console.toast;

import java.util.Map;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import pond.console.hop.Problem;
import pond.console.look.Icon;
import pond.console.look.Icons;
import pond.console.notice.Notices.Toast;
import pond.console.page.Navigator;
import pond.console.route.Route;
import pond.console.words.Words;

/** One toast: what happened, and what can be done about it while it stays. */
final class ToastCard {
  private final Toast toast;
  private final ToastState state;
  private final Navigator go;
  private final Words words;
  private final HBox card = new HBox();

  ToastCard(Toast toast, ToastState state, Navigator go, Words words) {
    this.toast = toast;
    this.state = state;
    this.go = go;
    this.words = words;
    build();
  }

  Node node() {
    return card;
  }

  private void build() {
    Label text = new Label(said());
    text.setWrapText(true);
    text.setMinHeight(Region.USE_PREF_SIZE);
    text.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(text, Priority.ALWAYS);
    card.getChildren().addAll(icon(), text);
    card.setUserData(toast);
    card.getStyleClass().addAll("toast", status());
    toast.problem().ifPresent(problem -> card.getChildren().add(copy(problem)));
    toast.link().ifPresent(link -> card.getChildren().add(open(link)));
    toast.undo().ifPresent(undo -> card.getChildren().add(undo()));
    card.getChildren().add(close());
    // A screen reader meets the words when it comes by, and says how to take it back.
    card.setAccessibleRole(AccessibleRole.PARENT);
    card.setAccessibleText(
        toast.undo().isPresent() ? words.text("notice.toast_with_undo", said()) : said());
    card.focusWithinProperty().addListener((o, was, is) -> attention());
    card.hoverProperty().addListener((o, was, is) -> attention());
  }

  private String said() {
    return toast
        .problem()
        .filter(problem -> !problem.fix().isEmpty())
        .map(problem -> problem.message() + "\n" + problem.fix())
        .orElse(toast.text());
  }

  private String status() {
    if (toast.problem().isPresent()) {
      return "status-flagged";
    }
    return toast.link().isPresent() ? "status-warning" : "status-verified";
  }

  private Node icon() {
    Icon told = toast.link().isPresent() ? Icon.BELL : Icon.CHECK_CIRCLE;
    Node icon = Icons.of(toast.problem().isPresent() ? Icon.WARNING : told);
    icon.getStyleClass().add("status-icon");
    return icon;
  }

  private void attention() {
    if (card.isFocusWithin() || card.isHover()) {
      state.hold(toast);
    } else if (state.toasts().contains(toast)) {
      state.release(toast);
    }
  }

  private Button copy(Problem problem) {
    Button copy = button(words.text("notice.copy_details"));
    copy.setOnAction(
        pressed ->
            Clipboard.getSystemClipboard()
                .setContent(Map.<DataFormat, Object>of(DataFormat.PLAIN_TEXT, problem.details())));
    return copy;
  }

  private Button open(Route link) {
    Button open = button(words.text("notice.open"));
    open.setAccessibleText(words.text("notice.open_of", toast.text()));
    open.setOnAction(
        pressed -> {
          state.close(toast);
          go.go(link);
        });
    return open;
  }

  private Button undo() {
    Button undo = button(words.text("notice.undo"));
    undo.getStyleClass().add("toast-undo");
    undo.setAccessibleText(words.text("notice.undo_of", toast.text()));
    undo.setTooltip(new Tooltip(words.text("notice.undo_keys")));
    undo.setOnAction(pressed -> state.undo(toast));
    return undo;
  }

  private Button close() {
    Button close = new Button(null, Icons.of(Icon.CLOSE));
    close.getStyleClass().addAll("icon-button", "toast-close");
    close.setAccessibleText(words.text("notice.close"));
    close.setTooltip(new Tooltip(words.text("notice.close")));
    close.setMinWidth(Region.USE_PREF_SIZE);
    close.setOnAction(pressed -> state.close(toast));
    return close;
  }

  private static Button button(String text) {
    Button button = new Button(text);
    button.getStyleClass().add("quiet");
    button.setMinWidth(Region.USE_PREF_SIZE);
    return button;
  }
}
