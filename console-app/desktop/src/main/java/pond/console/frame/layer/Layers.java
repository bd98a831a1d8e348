package pond.console.frame.layer;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * The panes over the page, the last on top. The top one keeps the keyboard: Tab goes round inside
 * it, and a focus that something else takes comes back. When it closes, the focus returns to where
 * it was.
 */
public final class Layers {
  private final StackPane stack = new StackPane();
  private final Deque<Open> open = new ArrayDeque<>();
  private final ReadOnlyBooleanWrapper covered = new ReadOnlyBooleanWrapper();
  private final ChangeListener<@Nullable Node> keeper = (o, before, now) -> keep(now);

  private record Open(Layer layer, StackPane holder, Optional<Node> before) {}

  public Layers() {
    stack.setPickOnBounds(false);
    stack.setVisible(false);
    stack.addEventFilter(KeyEvent.KEY_PRESSED, this::tab);
    stack.sceneProperty().addListener((o, before, now) -> follow(before, now));
  }

  /** What is laid over the page. */
  public Node node() {
    return stack;
  }

  /** Whether a pane is open. */
  public ReadOnlyBooleanProperty covered() {
    return covered.getReadOnlyProperty();
  }

  /** Opens a pane on top. */
  public void open(Layer layer) {
    Region scrim = new Region();
    scrim.getStyleClass().add("scrim");
    StackPane place = new StackPane(layer.pane());
    place.setPickOnBounds(false);
    place.getStyleClass().addAll(styles(layer.place()));
    StackPane.setAlignment(layer.pane(), layer.place());
    StackPane holder = new StackPane(scrim, place);
    holder.getStyleClass().add("layer");
    if (layer.lightly()) {
      scrim.setOnMousePressed(pressed -> close(layer));
    }
    Node before = stack.getScene() == null ? null : stack.getScene().getFocusOwner();
    open.push(new Open(layer, holder, Optional.ofNullable(before)));
    stack.getChildren().add(holder);
    stack.setVisible(true);
    covered.set(true);
    holder.applyCss();
    layer.first().or(() -> Focusing.first(layer.pane())).ifPresent(Focusing::visibly);
  }

  /** Closes the top pane; false when there is none. */
  public boolean closeTop() {
    Open top = open.peek();
    if (top != null) {
      close(top.layer());
    }
    return top != null;
  }

  /** Closes this pane if it is open. */
  public void close(Layer layer) {
    Optional<Open> found = open.stream().filter(one -> one.layer().equals(layer)).findFirst();
    found.ifPresent(this::close);
  }

  /** What stands at the edge touches it; everything else keeps off. */
  private static List<String> styles(Pos place) {
    return switch (place) {
      case CENTER -> List.of("layer-place", "middle");
      case CENTER_RIGHT -> List.of();
      default -> List.of("layer-place");
    };
  }

  private void close(Open one) {
    open.remove(one);
    stack.getChildren().remove(one.holder());
    covered.set(!open.isEmpty());
    stack.setVisible(!open.isEmpty());
    one.before().filter(node -> node.getScene() != null).ifPresent(Node::requestFocus);
    one.layer().closed().run();
  }

  private void follow(@Nullable Scene before, @Nullable Scene now) {
    if (before != null) {
      before.focusOwnerProperty().removeListener(keeper);
    }
    if (now != null) {
      now.focusOwnerProperty().addListener(keeper);
    }
  }

  private void keep(@Nullable Node now) {
    Open top = open.peek();
    if (top != null && now != null && !Focusing.within(now, top.holder())) {
      top.layer()
          .first()
          .or(() -> Focusing.first(top.layer().pane()))
          .ifPresent(Node::requestFocus);
    }
  }

  private void tab(KeyEvent event) {
    Open top = open.peek();
    if (top == null || event.getCode() != KeyCode.TAB || event.isControlDown()) {
      return;
    }
    List<Node> stops = Focusing.stops(top.layer().pane());
    if (!stops.isEmpty()) {
      int step = event.isShiftDown() ? -1 : 1;
      int at = stops.indexOf(stack.getScene().getFocusOwner());
      int next = at < 0 ? 0 : Math.floorMod(at + step, stops.size());
      Focusing.visibly(stops.get(next));
    }
    event.consume();
  }
}
