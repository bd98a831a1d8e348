package pond.console.kit.table;

import java.util.Optional;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableCell;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import pond.console.words.Words;

/** The box that picks a row for a bulk act. */
final class ChosenCell<T> extends TableCell<Row<T>, T> {
  private final CheckBox box = new CheckBox();
  private Subscription following = Subscription.EMPTY;

  ChosenCell(Words words, Choice<T> choice) {
    getStyleClass().add("choose-cell");
    box.setFocusTraversable(false);
    box.setAccessibleText(words.text("table.choose_row"));
    box.setOnAction(pressed -> row().ifPresent(choice::toggle));
  }

  @Override
  protected void updateItem(@Nullable T item, boolean empty) {
    super.updateItem(item, empty);
    following.unsubscribe();
    Optional<Row<T>> row = empty ? Optional.empty() : row();
    setGraphic(row.isPresent() ? box : null);
    following =
        row.map(shown -> shown.chosen().subscribe(on -> box.setSelected(on)))
            .orElse(Subscription.EMPTY);
  }

  private Optional<Row<T>> row() {
    int index = getIndex();
    boolean there = index >= 0 && index < getTableView().getItems().size();
    return there ? Optional.of(getTableView().getItems().get(index)) : Optional.empty();
  }
}
