package pond.console.kit.table;

import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/** A cell of a column: its text, or its node, drawn again only when the row is another one. */
final class ColumnCell<T> extends TableCell<Row<T>, T> {
  private final Drawn<T> column;
  private @Nullable T drawn;

  ColumnCell(Column<T> column) {
    this.column = column.drawn();
    getStyleClass().addAll(column.styles());
  }

  @Override
  protected void updateItem(@Nullable T item, boolean empty) {
    super.updateItem(item, empty);
    if (empty || item == null) {
      drawn = null;
      setText(null);
      setGraphic(null);
      setTooltip(null);
    } else {
      show(item);
    }
  }

  private void show(T item) {
    Function<T, Node> node = column.node();
    if (node == null) {
      setText(column.text().apply(item));
    } else if (!item.equals(drawn)) {
      setGraphic(node.apply(item));
      setAccessibleText(column.text().apply(item));
    }
    Function<T, String> tip = column.tip();
    if (tip != null) {
      tip(tip.apply(item));
    }
    drawn = item;
  }

  private void tip(String text) {
    Tooltip shown = getTooltip();
    if (shown == null) {
      setTooltip(new Tooltip(text));
    } else {
      shown.setText(text);
    }
  }
}
