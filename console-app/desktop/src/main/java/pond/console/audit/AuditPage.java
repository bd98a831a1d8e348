package pond.console.audit;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import pond.console.kit.export.FxSaveAs;
import pond.console.kit.list.ListPane;
import pond.console.kit.state.EmptyPane;
import pond.console.kit.table.Column;
import pond.console.kit.table.DataTable;
import pond.console.kit.tool.Kit;
import pond.console.look.Icon;
import pond.console.look.Icons;
import pond.console.page.Page;
import pond.console.page.PageContext;
import pond.console.route.PageId;
import pond.console.route.Route;
import pond.model.api.AuditEntry;

/** Who did what, and whether the record is whole. */
public final class AuditPage implements Page {
  private final PageContext context;
  private final Kit kit;
  private final AuditState state;
  private final ListPane<AuditEntry> list;
  private final VBox view;
  private final SimpleObjectProperty<Route> here =
      new SimpleObjectProperty<>(Route.to(PageId.AUDIT));
  private final SimpleStringProperty crumb = new SimpleStringProperty("");

  public AuditPage(PageContext context) {
    this.context = context;
    this.kit = Kit.of(context);
    this.state =
        new AuditState(
            context.desk().api(),
            context.desk().bulletin(),
            context.hop(),
            context.clock(),
            context.keep(),
            context.notices(),
            context.words());
    DataTable<AuditEntry> table = table();
    this.list =
        new ListPane<>(
            kit, "audit", state.model(), state.filter(), table, state.loading(), state::refresh);
    list.tools(olderButton());
    HBox.setHgrow(list, Priority.ALWAYS);
    HBox both = new HBox(list, new EntryDrawer(kit, context.navigator(), state).node());
    both.getStyleClass().add("row-top");
    VBox.setVgrow(both, Priority.ALWAYS);
    this.view = new VBox(new ChainLine(kit, state, exportButton()), both);
    view.getStyleClass().addAll("column", "page-pad");
    state.filter().text().addListener((o, before, now) -> moved());
  }

  private DataTable<AuditEntry> table() {
    return new DataTable<>(
            kit,
            "audit",
            state.model(),
            List.of(
                Column.<AuditEntry>text("seq", "audit.col_seq", 6, e -> "#" + e.seq())
                    .number()
                    .sortedBy(AuditEntry::seq),
                Column.<AuditEntry>text("at", "audit.col_at", 9, e -> kit.times().ago(e.at()))
                    .sortedBy(AuditEntry::at)
                    .tip(e -> kit.times().text().full(e.at())),
                Column.text("actor", "audit.actor", 11, AuditEntry::actor),
                Column.text("action", "audit.action", 14, AuditEntry::action),
                Column.<AuditEntry>text("object", "audit.object", 13, AuditEntry::object).mono(),
                Column.text("detail", "audit.detail", 24, AuditEntry::detail),
                Column.<AuditEntry>text("origin", "audit.origin", 7, AuditEntry::origin)
                    .optional()))
        .named(kit.say("nav.audit"))
        .live()
        .onOpen(e -> context.navigator().go(Route.to(PageId.AUDIT, String.valueOf(e.seq()))))
        .placeholders(
            new EmptyPane(
                kit,
                Icon.AUDIT,
                kit.say("audit.none"),
                kit.say("audit.none_why"),
                null,
                "pond audit list"),
            EmptyPane.filtered(kit, state.filter()::clear));
  }

  private Button olderButton() {
    Button older = new Button(kit.say("audit.older"));
    older.setId("audit-older");
    older.setMinWidth(Region.USE_PREF_SIZE);
    older.disableProperty().bind(state.older().not());
    older.setOnAction(e -> state.loadOlder());
    return older;
  }

  private Button exportButton() {
    Button export = new Button(kit.say("audit.export"), Icons.of(Icon.EXPORT));
    export.setId("audit-export-chain");
    export.setMinWidth(Region.USE_PREF_SIZE);
    export.setOnAction(e -> new FxSaveAs(export).ask("pond-audit.jsonl").ifPresent(state::export));
    return export;
  }

  private void moved() {
    here.set(state.filter().to(at(here.get().object())));
  }

  private static Route at(Optional<String> seq) {
    return seq.map(s -> Route.to(PageId.AUDIT, s)).orElse(Route.to(PageId.AUDIT));
  }

  @Override
  public Node view() {
    return view;
  }

  @Override
  public void open(Route route) {
    here.set(route);
    crumb.set(route.object().map(seq -> "#" + seq).orElse(""));
    if (route.object().isEmpty() || route.query("filter").isPresent()) {
      state.filter().from(route);
    }
    state.open();
    state.show(route.object());
  }

  @Override
  public void leave() {
    state.leave();
  }

  @Override
  public void refresh() {
    state.refresh();
  }

  @Override
  public ObservableValue<Route> here() {
    return here;
  }

  @Override
  public ObservableValue<String> crumb() {
    return crumb;
  }

  @Override
  public Optional<Node> filterField() {
    return Optional.of(list.filterField());
  }
}
