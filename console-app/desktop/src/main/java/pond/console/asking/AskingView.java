package pond.console.asking;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import pond.console.look.Icon;
import pond.console.look.Icons;
import pond.console.words.Words;

/** The pane of one question. Cancel has the focus; only the verb or Ctrl+Enter confirms. */
public final class AskingView {
  private final AskingState state;
  private final Words words;
  private final Runnable close;
  private final VBox pane = new VBox();
  private final Button cancel = new Button();

  public AskingView(AskingState state, Words words, Runnable close) {
    this.state = state;
    this.words = words;
    this.close = close;
    build();
  }

  public Node node() {
    return pane;
  }

  /** What has the focus first. */
  public Node first() {
    return cancel;
  }

  private void build() {
    pane.setId("asking");
    pane.getStyleClass().add("dialog");
    pane.setMaxHeight(Region.USE_PREF_SIZE);
    pane.setAccessibleRole(AccessibleRole.DIALOG);
    pane.setAccessibleText(state.question().title() + ". " + state.question().consequence());
    VBox body = new VBox(consequence());
    body.getStyleClass().add("column");
    if (state.question().reason().asked()) {
      body.getChildren().add(reason());
    }
    state.question().typedName().ifPresent(name -> body.getChildren().add(typedName(name)));
    ScrollPane scroll = new ScrollPane(body);
    scroll.getStyleClass().add("dialog-body");
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    scroll.setMinHeight(0);
    // What wraps knows its height only at the width it gets.
    scroll.prefViewportHeightProperty().bind(body.heightProperty());
    pane.getChildren().addAll(text(state.question().title(), "dialog-title"), scroll, buttons());
    pane.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
  }

  private Label consequence() {
    Label label = text(state.question().consequence(), "dialog-text");
    if (state.question().danger()) {
      label.getStyleClass().setAll("label", "dialog-consequence");
      label.setGraphic(Icons.of(Icon.WARNING));
      label.setMaxWidth(Double.MAX_VALUE);
    }
    return label;
  }

  private Node reason() {
    TextArea area = new TextArea();
    area.setId("asking-reason");
    area.setWrapText(true);
    area.setPrefRowCount(3);
    area.setMinHeight(Region.USE_PREF_SIZE);
    area.textProperty().bindBidirectional(state.reason());
    area.setAccessibleText(words.text("frame.asking.reason"));
    Label name = text(words.text("frame.asking.reason"), "strong");
    name.setLabelFor(area);
    Label hint = text("", "field-hint");
    hint.setId("asking-missing");
    hint.textProperty()
        .bind(Bindings.createStringBinding(this::hint, state.missing(), state.reason()));
    FlowPane templates = new FlowPane();
    templates.getStyleClass().add("filter-chips");
    state.question().reason().templates().forEach(t -> templates.getChildren().add(template(t)));
    VBox all = new VBox(name, area, hint);
    if (!templates.getChildren().isEmpty()) {
      all.getChildren().add(1, templates);
    }
    all.getStyleClass().add("column");
    return all;
  }

  private String hint() {
    int missing = state.missing().get();
    return missing > 0
        ? words.count("frame.asking.missing", missing)
        : words.text("frame.asking.audited");
  }

  private Button template(String sentence) {
    Button button = new Button(sentence);
    button.getStyleClass().add("small");
    button.setWrapText(true);
    button.setOnAction(pressed -> state.useTemplate(sentence));
    return button;
  }

  private Node typedName(String expected) {
    TextField field = new TextField();
    field.setId("asking-name");
    field.textProperty().bindBidirectional(state.typedName());
    Label name = text(words.text("frame.asking.type_name", expected), "strong");
    name.setLabelFor(field);
    VBox all = new VBox(name, field);
    all.getStyleClass().add("column");
    return all;
  }

  private HBox buttons() {
    cancel.setId("asking-cancel");
    cancel.setText(words.text("frame.asking.cancel"));
    cancel.setMinWidth(Region.USE_PREF_SIZE);
    cancel.setOnAction(pressed -> close.run());
    Button verb = new Button(state.question().verb());
    verb.setId("asking-confirm");
    verb.getStyleClass().add(state.question().danger() ? "danger-filled" : "primary");
    verb.disableProperty().bind(state.ready().not());
    verb.setWrapText(true);
    verb.setOnAction(pressed -> confirm());
    HBox buttons = new HBox(cancel, verb);
    buttons.setAlignment(Pos.CENTER_RIGHT);
    buttons.getStyleClass().add("dialog-buttons");
    return buttons;
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
      confirm();
      event.consume();
    } else if (event.getCode() == KeyCode.ESCAPE) {
      close.run();
      event.consume();
    }
  }

  private void confirm() {
    if (state.ready().get()) {
      // Closed first: what follows may open the next pane or take the focus somewhere.
      close.run();
      state.confirm();
    }
  }

  private static Label text(String text, String style) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.getStyleClass().add(style);
    return label;
  }
}
