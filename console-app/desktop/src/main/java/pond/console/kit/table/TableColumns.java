package pond.console.kit.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;
import pond.console.kit.tool.Kit;

/** The columns of a table, as the person set them up. */
final class TableColumns<T> {
  private static final String CHOOSE = "choose";
  private static final String NUMBER = "number";
  private static final double CHOOSE_EM = 2.8;
  private static final double NARROWEST_EM = 3;

  private final TableView<Row<T>> table;
  private final TableModel<T> model;
  private final ColumnKeep keep;
  private final Map<String, Column<T>> specs = new LinkedHashMap<>();
  private final Map<String, TableColumn<Row<T>, T>> made = new LinkedHashMap<>();
  private final Map<String, Double> ems = new LinkedHashMap<>();
  private final @Nullable TableColumn<Row<T>, T> choose;
  private double em = 13;
  // Until all is restored: a table sorts, and would be saved, as soon as it has a sort policy.
  private boolean restoring = true;

  TableColumns(
      Kit kit, String id, TableView<Row<T>> table, TableModel<T> model, List<Column<T>> columns) {
    this.table = table;
    this.model = model;
    this.keep = new ColumnKeep(kit.keep(), id);
    this.choose = chooser(kit);
    for (Column<T> column : columns) {
      specs.put(column.id(), column);
      made.put(column.id(), made(kit, column));
    }
    table.setSortPolicy(sorted -> sort());
    restore(keep.load());
    table.getColumns().addListener((ListChangeListener<TableColumn<Row<T>, ?>>) moved -> save());
  }

  /** The columns, in the order in which the page named them. */
  Map<String, TableColumn<Row<T>, T>> all() {
    return made;
  }

  /** The columns in sight, in their order. */
  List<Column<T>> shown() {
    List<Column<T>> shown = new ArrayList<>();
    for (TableColumn<Row<T>, ?> column : table.getColumns()) {
      Column<T> spec = specs.get(column.getId());
      if (spec != null && column.isVisible()) {
        shown.add(spec);
      }
    }
    return shown;
  }

  /** As the page named them. */
  void standard() {
    keep.forget();
    table.getSortOrder().clear();
    restore(ColumnKeep.Setup.NONE);
  }

  /** The font grew or shrank, and with it every width. */
  void emIs(double pixels) {
    em = pixels;
    widths();
  }

  private void widths() {
    restoring = true;
    made.forEach((id, column) -> column.setPrefWidth(ems.getOrDefault(id, NARROWEST_EM) * em));
    made.values().forEach(column -> column.setMinWidth(NARROWEST_EM * em));
    if (choose != null) {
      choose.setMinWidth(CHOOSE_EM * em);
      choose.setMaxWidth(CHOOSE_EM * em);
    }
    restoring = false;
  }

  private TableColumn<Row<T>, T> chooser(Kit kit) {
    TableColumn<Row<T>, T> column = new TableColumn<>("");
    column.setId(CHOOSE);
    column.setCellValueFactory(row -> row.getValue().value());
    column.setCellFactory(made -> new ChosenCell<>(kit.words(), model.choice()));
    column.setSortable(false);
    column.setReorderable(false);
    column.setResizable(false);
    column.setGraphic(new ChooseAll<>(kit.words(), model));
    return column;
  }

  private TableColumn<Row<T>, T> made(Kit kit, Column<T> spec) {
    TableColumn<Row<T>, T> column = new TableColumn<>(kit.say(spec.titleKey()));
    column.setId(spec.id());
    if (spec.styles().contains(NUMBER)) {
      column.getStyleClass().add(NUMBER);
    }
    column.setCellValueFactory(row -> row.getValue().value());
    column.setCellFactory(cell -> new ColumnCell<>(spec));
    column.setSortable(spec.sort() != null);
    column.widthProperty().addListener((watched, before, now) -> resized(spec.id(), now));
    column.visibleProperty().addListener((watched, before, now) -> save());
    return column;
  }

  private void resized(String id, Number width) {
    if (!restoring) {
      ems.put(id, width.doubleValue() / em);
      save();
    }
  }

  private void restore(ColumnKeep.Setup setup) {
    restoring = true;
    List<TableColumn<Row<T>, T>> order = new ArrayList<>();
    setup.columns().keySet().stream().filter(made::containsKey).map(made::get).forEach(order::add);
    made.values().stream().filter(column -> !order.contains(column)).forEach(order::add);
    if (choose != null) {
      order.addFirst(choose);
    }
    specs.forEach((id, spec) -> restore(spec, setup.columns().get(id)));
    table.getColumns().setAll(order);
    setup.sort().ifPresent(this::sorted);
    restoring = false;
    widths();
  }

  private void restore(Column<T> spec, ColumnKeep.@Nullable Kept kept) {
    ems.put(spec.id(), kept == null ? spec.em() : kept.em());
    boolean first = spec.id().equals(specs.keySet().iterator().next());
    made(spec.id()).setVisible(first || (kept == null ? spec.atFirst() : kept.shown()));
  }

  private void sorted(ColumnKeep.Sort sort) {
    TableColumn<Row<T>, T> column = made.get(sort.column());
    if (column != null && column.isSortable()) {
      column.setSortType(sort.up() ? SortType.ASCENDING : SortType.DESCENDING);
      table.getSortOrder().setAll(List.of(column));
    }
  }

  private TableColumn<Row<T>, T> made(String id) {
    return java.util.Objects.requireNonNull(made.get(id), id);
  }

  private boolean sort() {
    Optional<ColumnKeep.Sort> sort = sorting();
    model.sort(
        sort.map(by -> by.up() ? order(by.column()) : order(by.column()).reversed()).orElse(null));
    save();
    return true;
  }

  private java.util.Comparator<T> order(String id) {
    Column<T> spec = java.util.Objects.requireNonNull(specs.get(id), id);
    return java.util.Objects.requireNonNull(spec.sort(), id);
  }

  private Optional<ColumnKeep.Sort> sorting() {
    return table.getSortOrder().stream()
        .findFirst()
        .map(
            column ->
                new ColumnKeep.Sort(column.getId(), column.getSortType() == SortType.ASCENDING));
  }

  private void save() {
    if (restoring) {
      return;
    }
    Map<String, ColumnKeep.Kept> columns = new LinkedHashMap<>();
    for (TableColumn<Row<T>, ?> column : table.getColumns()) {
      Double width = ems.get(column.getId());
      if (width != null) {
        columns.put(column.getId(), new ColumnKeep.Kept(width, column.isVisible()));
      }
    }
    keep.save(new ColumnKeep.Setup(columns, sorting()));
  }
}
