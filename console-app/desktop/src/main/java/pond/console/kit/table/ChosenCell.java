package pond.console.kit.table;

import javafx.scene.control.CheckBox;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;
import pond.console.words.Words;

/** The box that picks a row for a bulk act. */
final class ChosenCell<T> extends TableCell<Row<T>, T> {
  private final CheckBox box = new CheckBox();
  private @Nullable Row<T> row;

  ChosenCell(Words words, Choice<T> choice) {
    getStyleClass().add("choose-cell");
    box.setFocusTraversable(false);
    box.setAccessibleText(words.text("table.choose_row"));
    box.setOnAction(
        pressed -> {
          if (row != null) {
            choice.toggle(row);
          }
        });
  }

  @Override
  protected void updateItem(@Nullable T item, boolean empty) {
    super.updateItem(item, empty);
    Row<T> now = empty || getTableRow() == null ? null : getTableRow().getItem();
    if (now != row) {
      box.selectedProperty().unbind();
      row = now;
    }
    setGraphic(now == null ? null : box);
    if (now != null) {
      follow(now);
    }
  }

  private void follow(Row<T> now) {
    box.setSelected(now.chosen().get());
  }

  /** Shows what is chosen now. */
  void again() {
    if (row != null) {
      follow(row);
    }
  }
}
