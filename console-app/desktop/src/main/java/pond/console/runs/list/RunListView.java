package pond.console.runs.list;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import pond.console.kit.Actions;
import pond.console.kit.PageHead;
import pond.console.kit.bulk.BulkBar;
import pond.console.kit.bulk.BulkSheet;
import pond.console.kit.list.ListPane;
import pond.console.kit.state.EmptyPane;
import pond.console.kit.table.Column;
import pond.console.kit.table.DataTable;
import pond.console.kit.table.Row;
import pond.console.kit.tool.Kit;
import pond.console.look.Icon;
import pond.console.look.Icons;
import pond.console.notice.Asking;
import pond.console.page.Command;
import pond.console.page.Navigator;
import pond.console.route.PageId;
import pond.console.route.Route;
import pond.console.runs.cancel.RunCancel;
import pond.console.runs.status.Mark;
import pond.model.api.live.RunLine;

/** The list of runs. */
public final class RunListView extends VBox {
  private final Kit kit;
  private final RunListState state;
  private final Navigator navigator;
  private final Asking asking;
  private final ListPane<RunLine> pane;

  public RunListView(Kit kit, RunListState state, Navigator navigator, Asking asking) {
    this.kit = kit;
    this.state = state;
    this.navigator = navigator;
    this.asking = asking;
    getStyleClass().add("column");
    DataTable<RunLine> table = table();
    newestFirst(table);
    pane =
        new ListPane<>(
                kit, "runs", state.model(), state.filter(), table, state.first(), state::refresh)
            .bulk(
                new BulkBar(kit, "runs", state.model(), List.of(cancelMany())),
                new BulkSheet<>(kit, "runs", state.bulk()));
    setVgrow(pane, Priority.ALWAYS);
    PageHead head = new PageHead(new SimpleStringProperty(kit.say("runs.title")));
    head.actions(submit("runs-submit", "primary"));
    getChildren().addAll(head, pane, capped());
  }

  /** The field that / goes to. */
  public Node filterField() {
    return pane.filterField();
  }

  private DataTable<RunLine> table() {
    return new DataTable<>(kit, "runs", state.model(), columns())
        .named(kit.say("runs.title"))
        .live()
        .onOpen(run -> navigator.go(Route.to(PageId.RUNS, run.runId())))
        .menu(this::menu)
        .placeholders(
            new EmptyPane(
                kit,
                Icon.RUNS,
                kit.say("runs.empty_what"),
                kit.say("runs.empty_why"),
                submit("runs-empty-submit", "primary"),
                "pond run submit pond-run.json --bundle ."),
            EmptyPane.filtered(kit, state.filter()::clear));
  }

  private List<Column<RunLine>> columns() {
    return List.of(
        Column.<RunLine>text("run", "runs.col_run", 11, RunLine::runId).mono(),
        Column.<RunLine>text("stages", "runs.col_stages", 9, RunListView::stages),
        Column.<RunLine>text("project", "runs.col_project", 10, RunLine::project),
        Column.<RunLine>text("tier", "runs.col_tier", 7, run -> String.join(", ", run.tiers())),
        Column.<RunLine>text(
            "worker", "runs.col_worker", 9, run -> String.join(", ", run.workers())),
        Column.<RunLine>node(
            "outcome",
            "runs.col_outcome",
            9.5,
            run -> kit.say(Mark.run(run.state()).key()),
            run -> Mark.run(run.state()).chip(kit.words())),
        Column.<RunLine>node(
            "verdict",
            "runs.col_verdict",
            9.5,
            run -> kit.say(Mark.verdict(run.verdict()).key()),
            run -> Mark.verdict(run.verdict()).chip(kit.words())),
        Column.<RunLine>text("took", "runs.col_took", 6.5, this::took)
            .number()
            .sortedBy(run -> Duration.between(run.submittedAt(), end(run))),
        Column.<RunLine>text("started", "runs.col_started", 8, run -> ago(run.submittedAt()))
            .sortedBy(RunLine::submittedAt)
            .tip(run -> kit.times().text().full(run.submittedAt())),
        Column.<RunLine>text("by", "runs.col_by", 8, RunLine::submittedBy).optional());
  }

  private static String stages(RunLine run) {
    String count = run.stagesDone() + "/" + run.stages();
    return run.current().map(stage -> count + " · " + stage).orElse(count);
  }

  private String took(RunLine run) {
    return kit.times().text().took(Duration.between(run.submittedAt(), end(run)));
  }

  private Instant end(RunLine run) {
    return run.finishedAt().orElse(kit.clock().instant());
  }

  private String ago(Instant at) {
    return kit.times().ago(at);
  }

  // Runs that come later stand at the end of the table's own order.
  private static void newestFirst(DataTable<RunLine> table) {
    if (table.table().getSortOrder().isEmpty()) {
      for (TableColumn<Row<RunLine>, ?> column : table.table().getColumns()) {
        if ("started".equals(column.getId())) {
          column.setSortType(TableColumn.SortType.DESCENDING);
          table.table().getSortOrder().setAll(List.of(column));
        }
      }
    }
  }

  private List<Command> menu(RunLine run) {
    boolean possible = RunCancel.isPossible(run.state()) && kit.me().may(RunCancel.ACTION);
    return possible
        ? List.of(
            new Command("runs.cancel", kit.say("runs.cancel"), "", () -> cancel(List.of(run))))
        : List.of();
  }

  private Node cancelMany() {
    Button cancel = new Button(kit.say("runs.cancel"), Icons.of(Icon.CANCELLED));
    cancel.setId("runs-bulk-cancel");
    cancel.getStyleClass().add("danger");
    cancel.setMinWidth(USE_PREF_SIZE);
    cancel.setOnAction(pressed -> cancel(state.model().choice().values()));
    return Actions.guarded(kit, RunCancel.ACTION, cancel);
  }

  private void cancel(List<RunLine> chosen) {
    List<RunLine> open = chosen.stream().filter(run -> RunCancel.isPossible(run.state())).toList();
    if (open.isEmpty()) {
      kit.notices().say(kit.say("runs.nothing_to_cancel"));
      return;
    }
    asking.ask(
        RunCancel.ask(kit.words(), open.size()),
        answer ->
            state.cancel(kit.words().count("runs.cancelling", open.size()), open, answer.reason()));
  }

  private Button submit(String id, String style) {
    Button submit = new Button(kit.say("runs.submit"), Icons.of(Icon.PLAY));
    submit.setId(id);
    submit.getStyleClass().add(style);
    submit.setMinWidth(USE_PREF_SIZE);
    submit.setOnAction(pressed -> navigator.go(Route.to(PageId.RUNS, "new")));
    if (!kit.me().may("submit_run")) {
      submit.setDisable(true);
    }
    return submit;
  }

  private Label capped() {
    Label label = new Label(kit.say("runs.capped", RunListState.MOST));
    label.getStyleClass().add("field-hint");
    label.setWrapText(true);
    label.visibleProperty().bind(state.capped());
    label.managedProperty().bind(label.visibleProperty());
    return label;
  }
}
