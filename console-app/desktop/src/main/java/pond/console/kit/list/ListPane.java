package pond.console.kit.list;

import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import pond.console.hop.Loading;
import pond.console.kit.bulk.BulkBar;
import pond.console.kit.bulk.BulkSheet;
import pond.console.kit.export.ExportMenu;
import pond.console.kit.filter.FilterBar;
import pond.console.kit.filter.FilterState;
import pond.console.kit.state.LoadingPane;
import pond.console.kit.table.DataTable;
import pond.console.kit.table.TableCounts;
import pond.console.kit.table.TableModel;
import pond.console.kit.tool.Kit;

/** A list page: the filter line, what can be done with the chosen rows, and the table. */
public final class ListPane<T> extends VBox {
  private final FilterBar bar;
  private final VBox bulk = new VBox();

  /**
   * A list.
   *
   * @param id names its controls, such as {@code workers}
   * @param retry fetches again
   */
  public ListPane(
      Kit kit,
      String id,
      TableModel<T> model,
      FilterState<T> filter,
      DataTable<T> table,
      Loading<?> loading,
      Runnable retry) {
    getStyleClass().add("column");
    bar =
        new FilterBar(kit, id, filter, TableCounts.text(kit.words(), model))
            .with(table.columnsMenu(), new ExportMenu<>(kit, id, model, table));
    bulk.getStyleClass().add("column");
    bulk.setVisible(false);
    bulk.setManaged(false);
    LoadingPane<?> body = new LoadingPane<>(kit, loading, table, retry);
    setVgrow(body, Priority.ALWAYS);
    setVgrow(this, Priority.ALWAYS);
    getChildren().addAll(bar, bulk, body);
  }

  /** What can be done with the chosen rows, and the sheet that tells what became of each. */
  public ListPane<T> bulk(BulkBar acts, BulkSheet<?> results) {
    bulk.getChildren().setAll(acts, results);
    bulk.visibleProperty().bind(acts.visibleProperty().or(results.visibleProperty()));
    bulk.managedProperty().bind(bulk.visibleProperty());
    return this;
  }

  /** The page's own buttons, at the end of the filter line. */
  public ListPane<T> tools(Node... nodes) {
    bar.with(nodes);
    return this;
  }

  /** The field that / goes to. */
  public Node filterField() {
    return bar.field();
  }
}
