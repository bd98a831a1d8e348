package pond.console.workers;

import java.time.Instant;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import pond.console.kit.Actions;
import pond.console.kit.Chip;
import pond.console.kit.StatusChip;
import pond.console.kit.Tier;
import pond.console.kit.TierChip;
import pond.console.kit.bulk.BulkBar;
import pond.console.kit.bulk.BulkSheet;
import pond.console.kit.list.ListPane;
import pond.console.kit.state.EmptyPane;
import pond.console.kit.table.Column;
import pond.console.kit.table.DataTable;
import pond.console.kit.tool.Kit;
import pond.console.look.Icon;
import pond.console.look.Icons;
import pond.console.page.Navigator;
import pond.console.route.PageId;
import pond.console.route.Route;
import pond.console.workers.control.WorkerControl;
import pond.console.workers.control.WorkerStatus;
import pond.model.api.WorkerView;

/** The list of workers, and what can be done with several of them. */
final class WorkersTable {
  private final Kit kit;
  private final WorkersState state;
  private final WorkerControl control;
  private final Navigator navigator;

  WorkersTable(Kit kit, WorkersState state, WorkerControl control, Navigator navigator) {
    this.kit = kit;
    this.state = state;
    this.control = control;
    this.navigator = navigator;
  }

  ListPane<WorkerView> pane() {
    DataTable<WorkerView> table =
        new DataTable<>(kit, "workers", state.model(), columns())
            .named(kit.say("nav.workers"))
            .live()
            .onOpen(w -> navigator.go(Route.to(PageId.WORKERS, w.workerId())))
            .placeholders(empty(), EmptyPane.filtered(kit, state.filter()::clear));
    ListPane<WorkerView> pane =
        new ListPane<>(
            kit, "workers", state.model(), state.filter(), table, state.loading(), state::refresh);
    return pane.bulk(bulkBar(), new BulkSheet<>(kit, "workers", state.bulk())).tools(invite());
  }

  private List<Column<WorkerView>> columns() {
    return List.of(
        Column.text("name", "workers.col_name", 12, WorkerView::name),
        Column.node(
            "state",
            "workers.col_state",
            13,
            w -> WorkerStatus.words(w, kit.words()),
            w -> new StatusChip(WorkerStatus.of(w), WorkerStatus.words(w, kit.words()))),
        Column.node(
            "tier",
            "workers.col_tier",
            8,
            w -> String.join(" ", WorkerStatus.pools(w)),
            this::tier),
        Column.text(
            "tenants", "workers.col_tenants", 12, w -> String.join(", ", WorkerStatus.tenants(w))),
        Column.<WorkerView>text("seen", "workers.col_seen", 10, this::seen)
            .sortedBy(w -> w.lastSeen().orElse(Instant.EPOCH)),
        Column.<WorkerView>text("record", "workers.col_record", 12, this::record)
            .sortedBy(WorkerView::flagged),
        Column.text("platform", "workers.col_platform", 16, WorkerView::platform),
        Column.<WorkerView>text("key", "workers.col_key", 16, WorkerView::fingerprint)
            .mono()
            .optional(),
        Column.<WorkerView>text("id", "workers.col_id", 11, WorkerView::workerId)
            .mono()
            .optional());
  }

  private String seen(WorkerView worker) {
    return worker.lastSeen().map(kit.times()::ago).orElse(kit.say("workers.never"));
  }

  private String record(WorkerView worker) {
    return worker.flagged() == 0
        ? kit.say("workers.record_ok", worker.verified())
        : kit.say("workers.record", worker.verified(), worker.flagged());
  }

  private Node tier(WorkerView worker) {
    HBox box = new HBox();
    box.getStyleClass().add("row");
    WorkerStatus.pools(worker).forEach(pool -> box.getChildren().add(chip(pool)));
    return box;
  }

  private Node chip(String pool) {
    return switch (pool) {
      case "trusted" -> new TierChip(Tier.TRUSTED, kit.words()::text);
      case "byo" -> new TierChip(Tier.BYO, kit.words()::text);
      default -> Chip.tag("pool:" + pool);
    };
  }

  private BulkBar bulkBar() {
    return new BulkBar(
        kit,
        "workers",
        state.model(),
        List.of(bulk("pause", Icon.PAUSE), bulk("resume", Icon.PLAY), bulk("drain", Icon.DRAIN)));
  }

  private Node bulk(String verb, Icon icon) {
    Button button = new Button(kit.say("workers." + verb), Icons.of(icon));
    button.setId("workers-bulk-" + verb);
    button.setOnAction(
        e -> {
          List<WorkerView> chosen = state.model().choice().values();
          state
              .bulk()
              .run(
                  kit.words().count("workers.bulk_" + verb, chosen.size()),
                  chosen,
                  worker -> control.now(worker, verb, ""),
                  state::refresh);
        });
    return Actions.guarded(kit, "control_worker", button);
  }

  private Node invite() {
    Button invite = new Button(kit.say("workers.invite"), Icons.of(Icon.PLUS));
    invite.setId("workers-invite");
    invite.getStyleClass().add("primary");
    invite.setMinWidth(Button.USE_PREF_SIZE);
    invite.setOnAction(e -> navigator.go(Route.to(PageId.ENROLLMENT, "mint")));
    return Actions.guarded(kit, "mint_code", invite);
  }

  private Node empty() {
    Button invite = new Button(kit.say("workers.invite"));
    invite.setOnAction(e -> navigator.go(Route.to(PageId.ENROLLMENT, "mint")));
    return new EmptyPane(
        kit,
        Icon.WORKERS,
        kit.say("workers.none"),
        kit.say("workers.none_why"),
        Actions.guarded(kit, "mint_code", invite),
        "pond mint --pool byo --tenant acme-web --fingerprint pondfp1\u2026");
  }
}
