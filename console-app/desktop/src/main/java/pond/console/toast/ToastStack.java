package pond.console.toast;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import pond.console.notice.Notices.Toast;
import pond.console.page.Navigator;
import pond.console.words.Words;

/** The toasts in the corner of the page. */
public final class ToastStack {
  private static final int AT_ONCE = 4;

  private final ToastState state;
  private final Words words;
  private final Navigator go;
  private final VBox stack = new VBox();

  public ToastStack(ToastState state, Navigator go, Words words) {
    this.state = state;
    this.words = words;
    this.go = go;
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
    last.stream()
        .filter(t -> !shown.contains(t))
        .forEach(t -> stack.getChildren().add(new ToastCard(t, state, go, words).node()));
    stack.setVisible(!last.isEmpty());
  }

  private static Toast toastOf(Node node) {
    return (Toast) node.getUserData();
  }
}
