package pond.console.kit.filter;

import java.util.List;
import javafx.geometry.Side;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;

/** Offers keys and values below the field while it is written. */
final class CompletionMenu {
  private final TextField field;
  private final FilterState<?> state;
  private final ContextMenu menu = new ContextMenu();
  private boolean completing;

  CompletionMenu(TextField field, FilterState<?> state) {
    this.field = field;
    this.state = state;
    menu.setAutoFix(true);
    field.caretPositionProperty().addListener((watched, before, now) -> offer());
    field.focusedProperty().addListener((watched, before, now) -> offer());
  }

  private void offer() {
    if (completing) {
      return;
    }
    List<Completion> found =
        field.isFocused() && !field.getText().isBlank()
            ? state.completions(Math.min(field.getCaretPosition(), field.getText().length()))
            : List.of();
    menu.getItems().setAll(found.stream().map(this::item).toList());
    if (found.isEmpty()) {
      menu.hide();
    } else if (!menu.isShowing()) {
      menu.show(field, Side.BOTTOM, 0, 4);
    }
  }

  private CustomMenuItem item(Completion completion) {
    Label shown = new Label(completion.shown());
    shown.getStyleClass().add("mono");
    Label meaning = new Label(completion.meaning());
    meaning.getStyleClass().add("muted");
    HBox row = new HBox(shown, meaning);
    row.getStyleClass().add("row");
    CustomMenuItem item = new CustomMenuItem(row, true);
    item.setOnAction(pressed -> complete(completion));
    return item;
  }

  private void complete(Completion completion) {
    completing = true;
    field.setText(completion.in(field.getText()));
    completing = false;
    field.positionCaret(completion.caret());
    offer();
  }
}
