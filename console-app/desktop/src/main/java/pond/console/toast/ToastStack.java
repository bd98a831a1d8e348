package pond.console.toast;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
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
import javafx.scene.layout.VBox;
import pond.console.hop.Problem;
import pond.console.look.Icon;
import pond.console.look.Icons;
import pond.console.notice.Notices.Toast;
import pond.console.words.Words;

/** The toasts in the corner of the page. */
public final class ToastStack {
  private static final int AT_ONCE = 4;

  private final ToastState state;
  private final Words words;
  private final VBox stack = new VBox();

  public ToastStack(ToastState state, Words words) {
    this.state = state;
    this.words = words;
    stack.setId("toasts");
    stack.getStyleClass().add("toast-stack");
    stack.setPickOnBounds(false);
    stack.setAlignment(Pos.BOTTOM_RIGHT);
    stack.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    state.toasts().addListener((ListChangeListener<Toast>) change -> show());
    show();
  }

  public Node node() {
    return stack;
  }

  private void show() {
    List<Toast> all = state.toasts();
    List<Toast> last = all.subList(Math.max(0, all.size() - AT_ONCE), all.size());
    stack.getChildren().removeIf(node -> !last.contains(toastOf(node)));
    List<Toast> shown = stack.getChildren().stream().map(ToastStack::toastOf).toList();
    last.stream().filter(t -> !shown.contains(t)).forEach(t -> stack.getChildren().add(card(t)));
    stack.setVisible(!last.isEmpty());
  }

  private static Toast toastOf(Node node) {
    return (Toast) node.getUserData();
  }

  private HBox card(Toast toast) {
    Label text = new Label(toast.text());
    text.setWrapText(true);
    text.setMinHeight(Region.USE_PREF_SIZE);
    HBox.setHgrow(text, Priority.ALWAYS);
    HBox card = new HBox(icon(toast), text);
    card.setUserData(toast);
    card.getStyleClass()
        .addAll("toast", toast.problem().isPresent() ? "status-flagged" : "status-verified");
    card.setAlignment(Pos.CENTER_LEFT);
    toast.problem().ifPresent(problem -> describe(card, text, problem));
    toast.undo().ifPresent(undo -> card.getChildren().add(undo(toast)));
    card.getChildren().add(close(toast));
    // A screen reader meets the words when it comes by; the undo is in its reach for as long as it
    // stays there.
    card.setAccessibleRole(AccessibleRole.PARENT);
    card.setAccessibleText(said(toast));
    card.setFocusTraversable(false);
    card.focusWithinProperty().addListener((o, was, is) -> attention(toast, card));
    card.hoverProperty().addListener((o, was, is) -> attention(toast, card));
    return card;
  }

  private void attention(Toast toast, Node card) {
    if (card.isFocusWithin() || card.isHover()) {
      state.hold(toast);
    } else if (state.toasts().contains(toast)) {
      state.release(toast);
    }
  }

  private static Node icon(Toast toast) {
    return Icons.of(toast.problem().isPresent() ? Icon.WARNING : Icon.CHECK_CIRCLE);
  }

  private void describe(HBox card, Label text, Problem problem) {
    text.setText(
        problem.fix().isEmpty() ? problem.message() : problem.message() + "\n" + problem.fix());
    Button copy = button(words.text("notice.copy_details"));
    copy.setOnAction(
        pressed -> {
          var content =
              java.util.Map.<DataFormat, Object>of(DataFormat.PLAIN_TEXT, problem.details());
          Clipboard.getSystemClipboard().setContent(content);
        });
    card.getChildren().add(copy);
  }

  private String said(Toast toast) {
    String text = toast.text();
    return toast.undo().isPresent() ? words.text("notice.toast_with_undo", text) : text;
  }

  private Button undo(Toast toast) {
    Button undo = button(words.text("notice.undo"));
    undo.getStyleClass().add("toast-undo");
    undo.setAccessibleText(words.text("notice.undo_of", toast.text()));
    undo.setTooltip(new Tooltip(words.text("notice.undo_keys")));
    undo.setOnAction(pressed -> state.undo(toast));
    return undo;
  }

  private Button close(Toast toast) {
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
