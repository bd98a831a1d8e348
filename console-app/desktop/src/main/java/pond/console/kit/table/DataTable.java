package pond.console.kit.table;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import pond.console.kit.tool.Kit;
import pond.console.page.Command;

/**
 * The table of a list page with its status line. j, k and the arrows move, Enter opens, Space
 * picks, Shift picks a range, Ctrl+A all that match, Ctrl+C copies the id, Esc lets go.
 */
public final class DataTable<T> extends VBox {
  private static final PseudoClass FADED = PseudoClass.getPseudoClass("faded");

  private final Kit kit;
  private final TableModel<T> model;
  private final TableView<Row<T>> table = new TableView<>();
  private final TableColumns<T> columns;
  private final StatusLine status;
  private final MenuButton columnsMenu;
  private final Label meter = new Label();
  private Consumer<T> open = row -> {};
  private Function<T, List<Command>> commands = row -> List.of();
  private Node empty = new Label();
  private Node filteredOut = new Label();

  /**
   * A table.
   *
   * @param id names its controls and what is kept of it, such as {@code workers}
   * @param columns the first is never hidden
   */
  public DataTable(Kit kit, String id, TableModel<T> model, List<Column<T>> columns) {
    this.kit = kit;
    this.model = model;
    // Before the columns: a table forgets what it is sorted by when it gets its items.
    table.setItems(model.shown());
    this.columns = new TableColumns<>(kit, id, table, model, columns);
    this.status = new StatusLine(kit, id, model);
    this.columnsMenu = new ColumnsMenu<>(kit, id, this.columns);
    getStyleClass().add("data-table");
    table.setId(id + "-table");
    TableKeys<T> keys = new TableKeys<>(table, model, kit.copying(), row -> open.accept(row));
    table.setRowFactory(made -> row(keys));
    followCursor();
    followMeter();
    kit.times().now().addListener((watched, before, now) -> table.refresh());
    build(id);
    placeholder();
  }

  /** What Enter and a double click do. */
  public DataTable<T> onOpen(Consumer<T> act) {
    open = act;
    return this;
  }

  /** What the context menu of a row offers. */
  public DataTable<T> menu(Function<T, List<Command>> made) {
    commands = made;
    return this;
  }

  /** What is shown when there are no rows at all, and when the filter matches none. */
  public DataTable<T> placeholders(Node none, Node filtered) {
    empty = none;
    filteredOut = filtered;
    placeholder();
    return this;
  }

  /** Rows come in by themselves and can be paused. */
  public DataTable<T> live() {
    status.live(true);
    return this;
  }

  /** What a screen reader calls the table. */
  public DataTable<T> named(String name) {
    table.setAccessibleText(name);
    return this;
  }

  /** The button that chooses columns, for the page's bar. */
  public MenuButton columnsMenu() {
    return columnsMenu;
  }

  /** The columns in sight, for an export. */
  public List<Column<T>> shownColumns() {
    return columns.shown();
  }

  /** The table itself, to focus it. */
  public TableView<Row<T>> table() {
    return table;
  }

  private void build(String id) {
    StackPane stack = new StackPane(meter, table, new NewRowsPill(kit, id, model));
    StackPane.setAlignment(stack.getChildren().getLast(), Pos.TOP_CENTER);
    stack.getChildren().getLast().getStyleClass().add("over-table");
    meter.setManaged(false);
    meter.setVisible(false);
    setVgrow(stack, Priority.ALWAYS);
    getChildren().addAll(stack, status);
  }

  private TableRow<Row<T>> row(TableKeys<T> keys) {
    TableRow<Row<T>> row = new TableRow<>();
    keys.listen(row);
    row.itemProperty()
        .flatMap(Row::faded)
        .orElse(false)
        .addListener((watched, before, now) -> row.pseudoClassStateChanged(FADED, now));
    row.setOnContextMenuRequested(
        asked -> {
          if (!row.isEmpty()) {
            contextMenu(row.getItem()).show(row, asked.getScreenX(), asked.getScreenY());
          }
        });
    return row;
  }

  private ContextMenu contextMenu(Row<T> row) {
    ContextMenu menu = new ContextMenu();
    menu.getItems().add(item(kit.say("table.open"), () -> open.accept(row.get())));
    for (Command command : commands.apply(row.get())) {
      menu.getItems().add(item(command.title(), command.act()));
    }
    menu.getItems().add(item(kit.say("table.copy_id"), () -> kit.copying().copy(row.id())));
    return menu;
  }

  private static MenuItem item(String text, Runnable act) {
    MenuItem item = new MenuItem(text);
    item.setOnAction(pressed -> act.run());
    return item;
  }

  private void followCursor() {
    table
        .getSelectionModel()
        .selectedItemProperty()
        .addListener((watched, before, now) -> model.cursor().to(now));
    model.cursor().row().addListener((watched, before, now) -> select(now));
  }

  private void select(Row<T> row) {
    if (row == null) {
      table.getSelectionModel().clearSelection();
    } else if (table.getSelectionModel().getSelectedItem() != row) {
      int index = table.getItems().indexOf(row);
      table.getSelectionModel().clearAndSelect(index);
      Scrolling.into(table, index);
    }
  }

  private void followMeter() {
    meter.fontProperty().addListener((watched, before, now) -> columns.emIs(now.getSize()));
  }

  private void placeholder() {
    table
        .placeholderProperty()
        .bind(model.total().map(n -> n.intValue() == 0 ? empty : filteredOut));
  }
}
