package pond.console.kit.filter;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import pond.console.kit.tool.Kit;
import pond.console.look.Icon;
import pond.console.look.Icons;
import pond.model.filter.Filter;
import pond.model.filter.FilterTerm;

/** The filter field with its chips, its problem, and the saved views. */
public final class FilterBar extends VBox {
  private static final int COLUMNS = 22;

  private final Kit kit;
  private final FilterState<?> state;
  private final TextField field = new TextField();
  private final FilterLine line = new FilterLine(field);

  /**
   * A bar.
   *
   * @param id names its controls, such as {@code workers}
   * @param count how many rows are shown, as text
   */
  public FilterBar(Kit kit, String id, FilterState<?> state, ObservableValue<String> count) {
    this.kit = kit;
    this.state = state;
    getStyleClass().add("column");
    write(id);
    line.getChildren().addAll(clear(id), count(count), new ViewsMenu(kit, id, state));
    getChildren().addAll(line, chips(), problem(id));
  }

  /** The field that / goes to. */
  public TextField field() {
    return field;
  }

  /** Puts the page's own buttons at the end of the line. */
  public FilterBar with(Node... more) {
    line.getChildren().addAll(more);
    return this;
  }

  private void write(String id) {
    field.setId(id + "-filter");
    field.getStyleClass().add("filter-field");
    field.setPromptText(kit.say("filter.prompt"));
    field.setAccessibleText(kit.say("filter.name"));
    field.textProperty().bindBidirectional(state.text());
    field.setPrefColumnCount(COLUMNS);
    new CompletionMenu(field, state);
  }

  private Node clear(String id) {
    Button clear = new Button("", Icons.of(Icon.CLOSE));
    clear.setId(id + "-filter-clear");
    clear.getStyleClass().add("icon-button");
    clear.setAccessibleText(kit.say("filter.clear"));
    clear.setTooltip(new Tooltip(kit.say("filter.clear")));
    clear.setMinWidth(USE_PREF_SIZE);
    clear.visibleProperty().bind(state.text().isNotEmpty());
    clear.managedProperty().bind(clear.visibleProperty());
    clear.setOnAction(
        pressed -> {
          state.clear();
          field.requestFocus();
        });
    return clear;
  }

  private static Node count(ObservableValue<String> count) {
    Label label = new Label();
    label.getStyleClass().add("result-count");
    label.setMinWidth(USE_PREF_SIZE);
    label.textProperty().bind(count);
    return label;
  }

  private Node chips() {
    FlowPane chips = new FlowPane();
    chips.getStyleClass().add("filter-chips");
    state.filter().subscribe(filter -> draw(chips, filter));
    chips.visibleProperty().bind(Bindings.isNotEmpty(chips.getChildren()));
    chips.managedProperty().bind(chips.visibleProperty());
    return chips;
  }

  private void draw(FlowPane chips, Filter filter) {
    chips.getChildren().clear();
    for (int i = 0; i < filter.terms().size(); i++) {
      chips.getChildren().add(chip(filter.terms().get(i), i));
    }
  }

  private Button chip(FilterTerm term, int index) {
    Button chip = new Button(term.text(), Icons.of(Icon.CLOSE, 0.9));
    chip.getStyleClass().add("filter-chip");
    chip.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
    chip.setAccessibleText(kit.say("filter.drop", term.text()));
    chip.setOnAction(pressed -> state.drop(index));
    return chip;
  }

  private Node problem(String id) {
    Label said = new Label();
    said.setId(id + "-filter-problem");
    said.getStyleClass().add("field-problem");
    said.setGraphic(Icons.of(Icon.WARNING));
    said.setWrapText(true);
    Button fix = new Button();
    fix.setId(id + "-filter-fix");
    fix.setMinWidth(USE_PREF_SIZE);
    fix.setOnAction(
        pressed -> {
          state.fix();
          field.requestFocus();
          field.end();
        });
    HBox row = new HBox(said, fix);
    row.getStyleClass().add("row");
    state
        .problem()
        .subscribe(
            now -> {
              row.setVisible(now != null);
              row.setManaged(now != null);
              said.setText(
                  now == null ? "" : ProblemText.of(kit.words(), now, state.problemPlace()));
              boolean fixable = now != null && now.suggestion().isPresent();
              fix.setVisible(fixable);
              fix.setManaged(fixable);
              fix.setText(fixable ? kit.say("filter.fix", now.suggestion().orElse("")) : "");
            });
    return row;
  }
}
