package pond.console.enroll.part;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** A titled part of a screen. */
public final class Card extends VBox {
  /** A part with a title. */
  public Card(String title, Node... content) {
    getStyleClass().addAll("card", "column");
    getChildren().add(Say.line(title, "card-title"));
    getChildren().addAll(content);
  }

  /** A step of the wizard, with its number. */
  public static Card step(int number, String title, Node... content) {
    Card card = new Card(title, content);
    Label mark = new Label(Integer.toString(number));
    mark.getStyleClass().add("step-number");
    mark.setMinWidth(USE_PREF_SIZE);
    Label word = Say.line(title, "step-word");
    HBox head = new HBox(mark, word);
    head.getStyleClass().addAll("step", "current");
    card.getChildren().set(0, head);
    return card;
  }
}
