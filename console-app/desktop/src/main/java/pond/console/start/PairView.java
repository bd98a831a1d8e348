package pond.console.start;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import pond.console.words.Words;

/** Taking up an invitation to an authority elsewhere. */
final class PairView {
  private final StartState start;
  private final Words words;

  PairView(StartState start, Words words) {
    this.start = start;
    this.words = words;
  }

  Node node() {
    TextField address = new TextField();
    address.setId("pair-address");
    address.setPromptText("https://pond.example.org:7444");
    PasswordField code = new PasswordField();
    code.setId("pair-code");
    Button pair = new Button(words.text("start.pair"));
    pair.setId("pair");
    pair.setDefaultButton(true);
    pair.disableProperty()
        .bind(start.busy().or(address.textProperty().isEmpty()).or(code.textProperty().isEmpty()));
    pair.setOnAction(
        e -> {
          String typed = code.getText();
          code.clear();
          start.pair(address.getText().strip(), typed);
        });
    VBox box =
        new VBox(
            Field.title(words.text("start.pair_title"), words.text("start.pair_intro")),
            Field.of(words.text("start.pair_address"), address, ""),
            Field.of(words.text("start.pair_code"), code, ""),
            pair);
    box.getStyleClass().add("form");
    return box;
  }
}
