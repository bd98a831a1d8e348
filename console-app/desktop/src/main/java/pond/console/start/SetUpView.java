package pond.console.start;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import pond.console.words.Words;

/** The first start: passphrase, address, sample. */
final class SetUpView {
  private final StartState start;
  private final SetUpState state = new SetUpState();
  private final ConsoleOptions options;
  private final Words words;

  SetUpView(StartState start, ConsoleOptions options, Words words) {
    this.start = start;
    this.options = options;
    this.words = words;
  }

  Node node() {
    PasswordField first = new PasswordField();
    first.setId("setup-passphrase");
    first.textProperty().bindBidirectional(state.passphrase());
    PasswordField again = new PasswordField();
    again.setId("setup-again");
    again.textProperty().bindBidirectional(state.again());
    TextField listen = new TextField();
    listen.setId("setup-listen");
    listen.textProperty().bindBidirectional(state.listen());
    TextField name = new TextField();
    name.setId("setup-name");
    name.textProperty().bindBidirectional(state.name());
    CheckBox sample = new CheckBox(words.text("start.sample"));
    sample.setId("setup-sample");
    sample.setWrapText(true);
    sample.selectedProperty().bindBidirectional(state.sample());
    Label home = new Label(words.text("start.home", options.home()));
    home.getStyleClass().addAll("muted", "mono");
    VBox box =
        new VBox(
            Field.title(words.text("start.setup_title"), words.text("start.setup_intro")),
            Field.of(words.text("start.passphrase"), first, words.text("start.passphrase_help")),
            Field.of(words.text("start.passphrase_again"), again, ""),
            Field.of(words.text("start.listen"), listen, words.text("start.listen_help")),
            Field.of(words.text("start.name"), name, words.text("start.name_help")),
            sample,
            missing(),
            create(),
            home);
    box.getStyleClass().add("form");
    return box;
  }

  private Node missing() {
    Label label = new Label();
    label.setId("setup-missing");
    label.setWrapText(true);
    label.getStyleClass().add("muted");
    label.textProperty().bind(state.missing().map(key -> words.text(key.orElse("start.ready"))));
    return label;
  }

  private Node create() {
    Button create = new Button(words.text("start.create"));
    create.setId("setup-create");
    create.setDefaultButton(true);
    create
        .disableProperty()
        .bind(
            javafx.beans.binding.Bindings.createBooleanBinding(
                () -> state.missing().getValue().isPresent() || start.busy().get(),
                state.passphrase(),
                state.again(),
                state.listen(),
                start.busy()));
    create.setOnAction(e -> start.setUp(state.take()));
    return create;
  }
}
