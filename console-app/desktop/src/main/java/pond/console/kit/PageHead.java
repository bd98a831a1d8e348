package pond.console.kit;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** The head of a page: its title, chips beside it, and the actions at the right. */
public final class PageHead extends HBox {
  private static final double ONE_LINE = 1600;

  private final FlowPane left = new FlowPane();
  private final FlowPane actions = new FlowPane();
  private final Label title = new Label();

  public PageHead(ObservableValue<String> text) {
    getStyleClass().add("page-header");
    // A column that is short of room must take it from elsewhere, not cut the head.
    setMinHeight(USE_PREF_SIZE);
    title.getStyleClass().add("page-title");
    title.setWrapText(true);
    title.textProperty().bind(text);
    left.getStyleClass().add("flow");
    left.getChildren().add(title);
    left.setMinWidth(0);
    setHgrow(left, Priority.ALWAYS);
    actions.getStyleClass().addAll("flow", "page-actions");
    // One line where there is room: the width a flow pane asks for by itself is 400.
    actions.setPrefWrapLength(ONE_LINE);
    left.setPrefWrapLength(ONE_LINE);
    setHgrow(actions, Priority.SOMETIMES);
    getChildren().addAll(left, actions);
  }

  /** The chips beside the title; replaces those of before. */
  public PageHead chips(Node... chips) {
    left.getChildren().setAll(title);
    left.getChildren().addAll(chips);
    return this;
  }

  /** The actions; the most important last. Replaces those of before. */
  public PageHead actions(Node... nodes) {
    actions.getChildren().setAll(nodes);
    return this;
  }
}
