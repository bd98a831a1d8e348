package pond.console.kit.table;

import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/** A cell of a column: its text, or its node, drawn again only when the row is another one. */
final class ColumnCell<T> extends TableCell<Row<T>, T> {
  private final Column<T> column;
  private @Nullable T drawn;

  ColumnCell(Column<T> column) {
    this.column = column;
    getStyleClass().addAll(column.styles());
  }

  @Override
  protected void updateItem(@Nullable T item, boolean empty) {
    super.updateItem(item, empty);
    if (empty || item == null) {
      drawn = null;
      setText(null);
      setGraphic(null);
    } else if (column.node() == null) {
      setText(column.text().apply(item));
    } else if (!item.equals(drawn)) {
      drawn = item;
      setGraphic(column.node().apply(item));
      setAccessibleText(column.text().apply(item));
    }
  }
}
