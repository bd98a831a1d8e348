package pond.console.review.decide;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import pond.console.kit.Actions;
import pond.console.kit.text.Inert;
import pond.console.kit.tool.Kit;
import pond.console.look.Icons;
import pond.model.api.review.ReviewDetail;

/** The reason, the decisions, and the milder things. */
public final class DecideView {
  private static final List<Duration> SNOOZES =
      List.of(Duration.ofHours(1), Duration.ofDays(1), Duration.ofDays(3));

  private final Kit kit;
  private final ReviewState state;
  private final DecideState decide;
  private final TextArea reason = new TextArea();
  private final TextField note = new TextField();
  private final MenuButton snooze = new MenuButton();

  public DecideView(Kit kit, ReviewState state, DecideState decide) {
    this.kit = kit;
    this.state = state;
    this.decide = decide;
    decide.onReasonWanted(this::focusReason);
  }

  public Node node() {
    VBox card = new VBox(title(), reason(), missing(), choices(), quarantine(), milder());
    card.setId("review-decision");
    card.getStyleClass().add("card");
    return card;
  }

  /** Goes to the reason. */
  public void focusReason() {
    reason.requestFocus();
  }

  /** Goes to the note. */
  public void focusNote() {
    note.requestFocus();
  }

  /** Opens the choice of how long. */
  public void openSnooze() {
    snooze.show();
  }

  private Node title() {
    Label title = new Label(kit.say("review.decision"));
    title.getStyleClass().add("card-title");
    return title;
  }

  private Node reason() {
    reason.setId("review-reason");
    reason.setPromptText(kit.say("review.reason_prompt"));
    reason.setAccessibleText(kit.say("review.reason_prompt"));
    reason.setPrefRowCount(2);
    reason.setWrapText(true);
    reason.textProperty().bindBidirectional(state.reason());
    MenuButton templates = new MenuButton(kit.say("review.templates"));
    templates.setMinWidth(Region.USE_PREF_SIZE);
    for (String key : List.of("template_input", "template_output", "template_key")) {
      MenuItem item = new MenuItem(kit.say("review." + key));
      item.setOnAction(e -> state.reason().set(item.getText()));
      templates.getItems().add(item);
    }
    HBox.setHgrow(reason, javafx.scene.layout.Priority.ALWAYS);
    HBox row = new HBox(reason, templates);
    row.getStyleClass().add("row");
    return row;
  }

  private Node missing() {
    Label label = new Label();
    label.getStyleClass().addAll("small", "muted");
    label.setWrapText(true);
    label
        .textProperty()
        .bind(
            state
                .reason()
                .map(
                    text ->
                        kit.say(
                            "review.reason_count",
                            text.strip().length(),
                            ReviewState.SHORTEST_REASON)));
    return label;
  }

  private Node choices() {
    FlowPane flow = new FlowPane();
    flow.getStyleClass().add("flow");
    for (Choice choice : Choice.values()) {
      flow.getChildren().add(button(choice));
    }
    Label why = new Label();
    why.setId("review-hindrance");
    why.setWrapText(true);
    why.getStyleClass().addAll("small", "muted");
    why.textProperty().bind(Bindings.createStringBinding(this::acceptSays, watched()));
    Label marked = new Label();
    marked.setId("review-marked");
    marked.setWrapText(true);
    marked.getStyleClass().addAll("small", "muted");
    marked
        .textProperty()
        .bind(decide.marked().map(one -> kit.say("review.marked", kit.say(one.key()))));
    VBox box = new VBox(flow, marked, why);
    box.getStyleClass().add("column");
    return box;
  }

  private Node button(Choice choice) {
    Button button = new Button(kit.say(choice.key()), Icons.of(choice.icon()));
    button.setId(choice.id());
    button.setMinWidth(Region.USE_PREF_SIZE);
    button
        .getStyleClass()
        .add(
            switch (choice) {
              case RERUN -> "primary";
              case REJECT -> "danger";
              case ACCEPT -> "quiet";
            });
    button
        .disableProperty()
        .bind(Bindings.createBooleanBinding(() -> state.hindrance(choice).isPresent(), watched()));
    button.setOnAction(e -> decide.press(choice));
    return Actions.guarded(kit, choice.action(), button);
  }

  private String acceptSays() {
    Optional<ReviewDetail> detail = state.detail().now();
    Optional<String> first = detail.flatMap(d -> d.review().firstAcceptBy());
    Optional<String> hindered = state.hindrance(Choice.ACCEPT);
    if (first.isPresent() && !hindered.equals(Optional.of("review.cannot_same_person"))) {
      return kit.say("review.first_accept", first.get());
    }
    return hindered.map(kit::say).orElse("");
  }

  private javafx.beans.Observable[] watched() {
    return new javafx.beans.Observable[] {
      state.reason(), state.detail().value(), state.sending().busy()
    };
  }

  private Node quarantine() {
    CheckBox box = new CheckBox();
    box.setId("review-quarantine");
    box.setWrapText(true);
    box.textProperty()
        .bind(
            state
                .detail()
                .value()
                .map(d -> kit.say("review.quarantine", Inert.line(d.review().workerName(), 60)))
                .orElse(kit.say("review.quarantine", "")));
    box.selectedProperty().bindBidirectional(state.quarantine());
    return Actions.guarded(kit, "quarantine_worker", box);
  }

  private Node milder() {
    Button mine = new Button(kit.say("review.assign_me"));
    mine.setId("review-assign-me");
    mine.setMinWidth(Region.USE_PREF_SIZE);
    mine.setOnAction(e -> state.assignMe());
    snooze.setText(kit.say("review.snooze"));
    snooze.setId("review-snooze");
    snooze.setMinWidth(Region.USE_PREF_SIZE);
    for (Duration time : SNOOZES) {
      MenuItem item = new MenuItem(kit.times().text().took(time));
      item.setOnAction(e -> state.snooze(time));
      snooze.getItems().add(item);
    }
    note.setId("review-note");
    note.setPromptText(kit.say("review.note_prompt"));
    note.setAccessibleText(kit.say("review.note_prompt"));
    note.setOnAction(e -> keepNote());
    Button keep = new Button(kit.say("review.note"));
    keep.setId("review-note-keep");
    keep.setMinWidth(Region.USE_PREF_SIZE);
    keep.disableProperty().bind(note.textProperty().map(String::isBlank));
    keep.setOnAction(e -> keepNote());
    FlowPane flow =
        new FlowPane(
            Actions.guarded(kit, "review_note", mine),
            Actions.guarded(kit, "review_note", snooze),
            note,
            Actions.guarded(kit, "review_note", keep));
    flow.getStyleClass().add("flow");
    return flow;
  }

  private void keepNote() {
    if (!note.getText().isBlank()) {
      state.note(note.getText());
      note.clear();
    }
  }
}
