package pond.console.enroll.fingerprint;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextFormatter;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import pond.console.enroll.part.Banner;
import pond.console.enroll.part.Say;
import pond.console.kit.Status;
import pond.console.kit.text.Inert;
import pond.console.kit.tool.Kit;
import pond.console.look.Icon;
import pond.console.look.Icons;
import pond.model.fingerprint.Fingerprint;

/**
 * The field for a fingerprint, and what is said about it.
 *
 * <p>Security property: a change that would put a secret into the control is turned away before the
 * control sees it, and the control is then replaced, so that no undo brings a part of it back.
 */
public final class FingerprintField extends VBox {
  private final Kit kit;
  private final FingerprintState state;
  private final ReadingWords words;
  private final Consumer<String> openWorker;
  private final Consumer<String> revokeCode;
  private TextArea area;

  /**
   * A field.
   *
   * @param openWorker shows the worker of this id
   * @param revokeCode asks whether to take the enrollment code of this id back
   */
  public FingerprintField(
      Kit kit, FingerprintState state, Consumer<String> openWorker, Consumer<String> revokeCode) {
    this.kit = kit;
    this.state = state;
    this.words = new ReadingWords(kit.words(), kit.clock().getZone());
    this.openWorker = openWorker;
    this.revokeCode = revokeCode;
    this.area = area("");
    getStyleClass().add("column");
    state.reading().addListener((watched, before, now) -> draw());
    state.wiped().addListener((watched, before, now) -> kit.hop().onScreen(this::forget));
    draw();
  }

  private void forget() {
    boolean focused = area.isFocused();
    area = area("");
    draw();
    if (focused) {
      area.requestFocus();
    }
  }

  private void draw() {
    Reading reading = state.reading().get();
    if (reading instanceof Reading.Valid valid) {
      getChildren().setAll(valid(valid));
      return;
    }
    if (!area.getText().equals(state.text().get())) {
      area = area(state.text().get());
    }
    boolean focused = area.isFocused();
    if (!getChildren().contains(area)) {
      getChildren().setAll(area);
    }
    getChildren().retainAll(List.of(area));
    getChildren().add(said(reading));
    if (focused) {
      area.requestFocus();
    }
  }

  private TextArea area(String text) {
    TextArea made = new TextArea(text);
    made.setId("enroll-fingerprint");
    made.getStyleClass().add("mono");
    made.setPrefRowCount(2);
    made.setWrapText(true);
    made.setPromptText(kit.say("enroll.mint.paste"));
    made.setAccessibleText(kit.say("enroll.mint.step1"));
    made.setTextFormatter(new TextFormatter<>(this::turnedAway));
    made.textProperty().addListener((watched, before, now) -> put(made, now));
    made.addEventFilter(KeyEvent.KEY_PRESSED, FingerprintField::tabMovesOn);
    return made;
  }

  private TextFormatter.Change turnedAway(TextFormatter.Change change) {
    if (change.isContentChange() && Reader.isSecret(change.getControlNewText())) {
      state.put(change.getControlNewText());
      change.setText("");
      change.setRange(change.getRangeStart(), change.getRangeStart());
    }
    return change;
  }

  private void put(TextArea from, String now) {
    if (from.equals(area) && !now.equals(state.text().get())) {
      state.put(now);
    }
  }

  private static void tabMovesOn(KeyEvent pressed) {
    if (pressed.getCode() == KeyCode.TAB && pressed.getSource() instanceof Node field) {
      field.requestFocusTraversal(
          pressed.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
      pressed.consume();
    }
  }

  private Node said(Reading reading) {
    String sentence = Inert.line(Say.plain(words.sentence(reading)));
    if (reading instanceof Reading.Empty) {
      return Say.line(sentence, "field-hint");
    }
    Label code = Say.line(reading.code(), "small", "mono", "muted");
    FlowPane acts = Say.flow(acts(reading).toArray(Node[]::new));
    acts.getChildren().add(code);
    Label said = Say.line(sentence, "banner-text");
    said.setId("enroll-fingerprint-said");
    return new Banner(status(reading), "", List.of(said, acts));
  }

  private static Status status(Reading reading) {
    return reading instanceof Reading.Refused ? Status.INVALID : Status.WARNING;
  }

  private List<Node> acts(Reading reading) {
    return switch (reading) {
      case Reading.Refused refused -> refusedActs(refused);
      case Reading.Pinned pinned ->
          List.of(open("enroll-fingerprint-open", pinned.worker().workerId()));
      case Reading.Banned banned ->
          List.of(open("enroll-fingerprint-open", banned.worker().workerId()));
      case Reading.Empty empty -> List.of();
      case Reading.Valid valid -> List.of();
    };
  }

  private List<Node> refusedActs(Reading.Refused refused) {
    if (refused.offered().isPresent()) {
      Button use = new Button(kit.say("enroll.mint.use"));
      use.setId("enroll-fingerprint-use");
      use.setOnAction(pressed -> state.useOffered());
      return List.of(use);
    }
    return refused
        .codeId()
        .<List<Node>>map(
            id -> {
              Button revoke = new Button(kit.say("enroll.mint.revoke.pasted", id));
              revoke.setId("enroll-fingerprint-revoke");
              revoke.getStyleClass().add("danger");
              revoke.setOnAction(pressed -> revokeCode.accept(id));
              return List.of(pond.console.kit.Actions.guarded(kit, "revoke_code", revoke));
            })
        .orElse(List.of());
  }

  private Button open(String id, String workerId) {
    Button open = new Button(kit.say("enroll.mint.open"), Icons.of(Icon.EXTERNAL));
    open.setId(id);
    open.setOnAction(pressed -> openWorker.accept(workerId));
    return open;
  }

  private List<Node> valid(Reading.Valid valid) {
    Label good = Say.line(words.sentence(valid), "field-good");
    good.setId("enroll-fingerprint-said");
    good.setGraphic(Icons.of(Icon.CHECK));
    Button clear = new Button(kit.say("enroll.mint.clear"), Icons.of(Icon.CLOSE));
    clear.setId("enroll-fingerprint-clear");
    clear.getStyleClass().add("quiet");
    clear.setOnAction(pressed -> state.clear());
    FlowPane line = Say.flow(good);
    words.notes(valid).forEach(note -> line.getChildren().add(Say.line(note, "field-hint")));
    line.getChildren().add(clear);
    List<Node> all = new java.util.ArrayList<>(List.of(grouped(valid.fingerprint()), line));
    valid
        .refusedBefore()
        .ifPresent(
            offer ->
                all.add(
                    Banner.of(
                        Status.WARNING,
                        "",
                        kit.say(
                            "fingerprint.refused.before",
                            kit.times().text().clock(offer.at()),
                            Inert.line(offer.address(), 60)))));
    return all;
  }

  /** The canonical form, in groups for reading. */
  private static Node grouped(Fingerprint fingerprint) {
    FlowPane groups = Say.flow();
    groups.setId("enroll-fingerprint-grouped");
    groups.setAccessibleText(fingerprint.text());
    for (String group : fingerprint.grouped().split(" +", -1)) {
      Label label = new Label(group);
      label.getStyleClass().add("hash-group");
      groups.getChildren().add(label);
    }
    return groups;
  }
}
