package pond.console.start;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import pond.console.hop.Problem;
import pond.console.words.Words;

/** The card that is shown before the frame. */
final class StartView {
  private final StartState state;
  private final Words words;
  private final VBox card = new VBox();

  StartView(StartState state, ConsoleOptions options, Words words) {
    this.state = state;
    this.words = words;
    card.getStyleClass().addAll("card", "start-card");
    card.setId("start-card");
    card.getChildren()
        .addAll(
            new Emblem().node(),
            switch (state.place().get()) {
              case EMPTY -> new SetUpView(state, options, words).node();
              case LOCKED -> new UnlockView(state, options, words).node();
              case UNPAIRED -> new PairView(state, words).node();
              case PAIRED, RUNNING, KEYED -> waiting();
            },
            progress(),
            problem());
  }

  Node node() {
    StackPane middle = new StackPane(card);
    middle.setAlignment(Pos.CENTER);
    middle.getStyleClass().add("start");
    ScrollPane scroll = new ScrollPane(middle);
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.getStyleClass().add("start-scroll");
    return scroll;
  }

  private Node waiting() {
    VBox box = new VBox();
    box.getStyleClass().add("form");
    Button again = new Button(words.text("start.again"));
    again.setId("start-again");
    again.setOnAction(e -> state.again());
    again.visibleProperty().bind(state.problem().isNotNull());
    again.managedProperty().bind(again.visibleProperty());
    box.getChildren().addAll(new Label(words.text("start.connecting")), again);
    return box;
  }

  private Node progress() {
    ProgressBar bar = new ProgressBar();
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setAccessibleText(words.text("start.opening"));
    Label what = new Label(words.text("start.opening"));
    what.getStyleClass().add("muted");
    VBox box = new VBox(what, bar);
    box.getStyleClass().add("form-field");
    box.setId("start-progress");
    box.visibleProperty().bind(state.busy());
    box.managedProperty().bind(state.busy());
    return box;
  }

  private Node problem() {
    Label message = new Label();
    message.setId("start-problem");
    message.setWrapText(true);
    message.getStyleClass().add("problem-text");
    message
        .textProperty()
        .bind(javafx.beans.binding.Bindings.createStringBinding(this::sentence, state.problem()));
    message.visibleProperty().bind(state.problem().isNotNull());
    message.managedProperty().bind(message.visibleProperty());
    return message;
  }

  private String sentence() {
    @Nullable Problem problem = state.problem().get();
    return problem == null ? "" : problem.message() + " " + problem.fix();
  }
}
