package pond.console.kit.table;

import javafx.scene.control.IndexedCell;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;

/** Scrolls a table only when it must. */
final class Scrolling {
  private Scrolling() {}

  /** Brings a row into sight; where it is in sight already nothing moves. */
  static void into(TableView<?> table, int index) {
    if (table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
      IndexedCell<?> first = flow.getFirstVisibleCell();
      IndexedCell<?> last = flow.getLastVisibleCell();
      if (first != null && last != null && index > first.getIndex() && index < last.getIndex()) {
        return;
      }
    }
    table.scrollTo(index);
  }
}
