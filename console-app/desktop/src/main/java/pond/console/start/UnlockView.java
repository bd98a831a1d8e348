package pond.console.start;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.VBox;
import pond.console.words.Words;

/** Unlocking the vault of a home. */
final class UnlockView {
  private final StartState start;
  private final ConsoleOptions options;
  private final Words words;

  UnlockView(StartState start, ConsoleOptions options, Words words) {
    this.start = start;
    this.options = options;
    this.words = words;
  }

  Node node() {
    PasswordField passphrase = new PasswordField();
    passphrase.setId("unlock-passphrase");
    Button unlock = new Button(words.text("start.unlock"));
    unlock.setId("unlock");
    unlock.setDefaultButton(true);
    unlock.disableProperty().bind(start.busy().or(passphrase.textProperty().isEmpty()));
    unlock.setOnAction(
        e -> {
          char[] typed = passphrase.getText().toCharArray();
          passphrase.clear();
          start.unlock(typed);
        });
    VBox box =
        new VBox(
            Field.title(
                words.text("start.unlock_title"), words.text("start.unlock_intro", options.home())),
            Field.of(words.text("start.passphrase"), passphrase, ""),
            unlock);
    box.getStyleClass().add("form");
    return box;
  }
}
