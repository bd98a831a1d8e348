package pond.console.kit.table;

import java.util.function.Consumer;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import pond.console.kit.tool.Copying;

/** What keys and the mouse do in a table. */
final class TableKeys<T> {
  private final TableView<Row<T>> table;
  private final TableModel<T> model;
  private final Copying copying;
  private final Consumer<T> open;
  private int anchor = -1;

  TableKeys(TableView<Row<T>> table, TableModel<T> model, Copying copying, Consumer<T> open) {
    this.table = table;
    this.model = model;
    this.copying = copying;
    this.open = open;
    table.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  /** Listens to a row's mouse. */
  void listen(TableRow<Row<T>> row) {
    row.addEventFilter(MouseEvent.MOUSE_PRESSED, mouse -> pressed(row, mouse));
    row.setOnMouseClicked(mouse -> clicked(row, mouse));
  }

  private void pressed(KeyEvent key) {
    if (key.isAltDown() || key.isMetaDown()) {
      return;
    }
    boolean done = key.isShortcutDown() ? withCtrl(key.getCode()) : plain(key);
    if (done) {
      key.consume();
    }
  }

  private boolean withCtrl(KeyCode code) {
    switch (code) {
      case C -> model.cursor().id().ifPresent(copying::copy);
      case A -> model.choice().allMatching();
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean plain(KeyEvent key) {
    switch (key.getCode()) {
      case J, DOWN -> step(1, key.isShiftDown());
      case K, UP -> step(-1, key.isShiftDown());
      case ENTER -> model.cursor().value().ifPresent(open);
      case SPACE -> toggle();
      case ESCAPE -> {
        return release();
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private void step(int by, boolean choosing) {
    int rows = table.getItems().size();
    if (rows == 0) {
      return;
    }
    int at = table.getSelectionModel().getSelectedIndex();
    int next = Math.clamp(at < 0 ? 0 : at + by, 0, rows - 1);
    if (choosing && at >= 0) {
      model.choice().range(at, next);
    }
    table.getSelectionModel().clearAndSelect(next);
    table.getFocusModel().focus(next);
    Scrolling.into(table, next);
    anchor = next;
  }

  private void toggle() {
    Row<T> row = model.cursor().row().get();
    if (row != null) {
      model.choice().toggle(row);
      anchor = table.getSelectionModel().getSelectedIndex();
    }
  }

  private boolean release() {
    boolean any = model.choice().count().get() > 0;
    model.choice().none();
    return any;
  }

  private void pressed(TableRow<Row<T>> row, MouseEvent mouse) {
    if (row.isEmpty() || mouse.getButton() != MouseButton.PRIMARY) {
      return;
    }
    if (mouse.isShiftDown() && anchor >= 0 && anchor < table.getItems().size()) {
      model.choice().range(anchor, row.getIndex());
      table.getSelectionModel().clearAndSelect(row.getIndex());
      mouse.consume();
    } else if (mouse.isShortcutDown()) {
      model.choice().toggle(row.getItem());
      mouse.consume();
    } else {
      anchor = row.getIndex();
    }
  }

  private void clicked(TableRow<Row<T>> row, MouseEvent mouse) {
    if (!row.isEmpty() && mouse.getButton() == MouseButton.PRIMARY && mouse.getClickCount() == 2) {
      open.accept(row.getItem().get());
    }
  }
}
