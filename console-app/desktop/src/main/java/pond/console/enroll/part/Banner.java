package pond.console.enroll.part;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import pond.console.kit.Status;
import pond.console.look.Icons;

/** A message with the colour, the icon and the word of a status. */
public final class Banner extends HBox {
  /**
   * A message.
   *
   * @param title in one sentence; empty for none
   * @param content below it
   */
  public Banner(Status status, String title, List<? extends Node> content) {
    getStyleClass().addAll("banner", status.tone().styleClass());
    setStyle("-fx-alignment: top-left");
    VBox text = Say.column();
    if (!title.isEmpty()) {
      text.getChildren().add(Say.line(title, "banner-title"));
    }
    text.getChildren().addAll(content);
    setHgrow(text, Priority.ALWAYS);
    getChildren().addAll(Icons.of(status.icon()), text);
  }

  /** A message of one text and its buttons. */
  public static Banner of(Status status, String title, String text, Node... buttons) {
    VBox content = Say.column(Say.line(text, "banner-text"));
    if (buttons.length > 0) {
      content.getChildren().add(Say.flow(buttons));
    }
    return new Banner(status, title, List.of(content));
  }
}
