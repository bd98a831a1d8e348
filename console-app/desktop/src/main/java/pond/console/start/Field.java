package pond.console.start;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;

/** A labelled field with a line of help. */
final class Field {
  private Field() {}

  static Node of(String label, TextInputControl input, String help) {
    Label name = new Label(label);
    name.setLabelFor(input);
    name.setWrapText(true);
    name.getStyleClass().add("form-label");
    input.setAccessibleText(label);
    VBox box = new VBox(name, input);
    box.getStyleClass().add("form-field");
    if (!help.isEmpty()) {
      Label more = new Label(help);
      more.setWrapText(true);
      more.getStyleClass().add("muted");
      input.setAccessibleHelp(help);
      box.getChildren().add(more);
    }
    return box;
  }

  static Node title(String title, String intro) {
    Label head = new Label(title);
    head.setWrapText(true);
    head.getStyleClass().add("title-2");
    Label text = new Label(intro);
    text.setWrapText(true);
    return new VBox(head, text);
  }
}
