package pond.console.kit;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** The head of a page: its title, chips beside it, and the actions at the right. */
public final class PageHead extends HBox {
  private final FlowPane left = new FlowPane();
  private final FlowPane actions = new FlowPane();
  private final Label title = new Label();

  public PageHead(ObservableValue<String> text) {
    getStyleClass().add("page-header");
    title.getStyleClass().add("page-title");
    title.setWrapText(true);
    title.textProperty().bind(text);
    left.getStyleClass().add("flow");
    left.getChildren().add(title);
    left.setMinWidth(0);
    setHgrow(left, Priority.ALWAYS);
    actions.getStyleClass().addAll("flow", "page-actions");
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
