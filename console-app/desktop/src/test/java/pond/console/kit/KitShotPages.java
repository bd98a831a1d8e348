package pond.console.kit;

import java.time.Instant;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import pond.client.ClientException;
import pond.console.hop.Loading;
import pond.console.hop.Problem;
import pond.console.kit.bulk.BulkBar;
import pond.console.kit.bulk.BulkSheet;
import pond.console.kit.bulk.BulkState;
import pond.console.kit.filter.FilterState;
import pond.console.kit.list.ListPane;
import pond.console.kit.state.EmptyPane;
import pond.console.kit.state.ErrorPane;
import pond.console.kit.state.LoadingPane;
import pond.console.kit.state.Skeleton;
import pond.console.kit.table.DataTable;
import pond.console.kit.table.TableModel;
import pond.console.kit.text.CopyText;
import pond.console.kit.text.Facts;
import pond.console.kit.text.Hash;
import pond.console.kit.text.RelativeTime;
import pond.console.kit.text.SecretText;
import pond.console.kit.tool.Kit;
import pond.console.look.Icon;
import pond.console.look.Icons;

/** What {@link KitShot} draws. */
final class KitShotPages {
  private static final String SHA =
      "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
  private static final String FINGERPRINT =
      "pondfp12q9gdsncnn63kfhgh4lze2xp2j8xuh0qcy5pwfhpks5fu6llrekq0hhtsf";

  private KitShotPages() {}

  static Parent list(Kit kit) {
    TableModel<KitRow> model = KitRow.model(kit);
    Loading<List<KitRow>> loading = new Loading<>(kit.hop(), kit.clock());
    FilterState<KitRow> filter =
        new FilterState<>(model.fields(), kit.keep(), "workers", model::filter);
    DataTable<KitRow> table = new DataTable<>(kit, "workers", model, KitRow.columns(kit)).live();
    ListPane<KitRow> pane = new ListPane<>(kit, "workers", model, filter, table, loading, () -> {});
    BulkState<KitRow> bulk = new BulkState<>(kit.hop(), KitRow::name);
    pane.bulk(
        new BulkBar(kit, "workers", model, List.of(new Button("Pause"), new Button("Drain"))),
        new BulkSheet<>(kit, "workers", bulk));
    loading.load(() -> KitRow.many(418, kit.clock().instant()), model::load);
    filter.text().set("tier:byo gpu-1*");
    model.cursor().to(model.shown().get(3));
    model.choice().range(1, 3);
    model.change(news(kit.clock().instant()), List.of(model.shown().get(5).id()));
    return page(kit, pane);
  }

  private static List<KitRow> news(Instant now) {
    return List.of(KitRow.of(1000, now), KitRow.of(1001, now), KitRow.of(1003, now));
  }

  static Parent trouble(Kit kit) {
    TableModel<KitRow> model = KitRow.model(kit);
    Loading<List<KitRow>> loading = new Loading<>(kit.hop(), kit.clock());
    FilterState<KitRow> filter =
        new FilterState<>(model.fields(), kit.keep(), "workers", model::filter);
    DataTable<KitRow> table =
        new DataTable<>(kit, "workers", model, KitRow.columns(kit))
            .placeholders(new Label(), EmptyPane.filtered(kit, filter::clear));
    ListPane<KitRow> pane = new ListPane<>(kit, "workers", model, filter, table, loading, () -> {});
    BulkState<KitRow> bulk = new BulkState<>(kit.hop(), KitRow::name);
    pane.bulk(
        new BulkBar(kit, "workers", model, List.of(new Button("Pause"))),
        new BulkSheet<>(kit, "workers", bulk));
    List<KitRow> rows = KitRow.many(40, kit.clock().instant());
    loading.load(() -> rows, model::load);
    loading.load(KitShotPages::refused);
    bulk.run("Pausing 4 workers", rows.subList(0, 4), KitShotPages::pause, () -> {});
    filter.text().set("teir:byo");
    return page(kit, pane);
  }

  private static void pause(KitRow row) {
    if (row.name().equals("gpu-02")) {
      refused();
    }
  }

  private static List<KitRow> refused() {
    throw new ClientException(
        1,
        "CANNOT_CONNECT",
        "The authority does not answer.",
        "Check that it runs and that port 7443 is open.");
  }

  static Parent states(Kit kit) {
    Button invite = new Button("Invite worker", Icons.of(Icon.PLUS));
    invite.getStyleClass().add("primary");
    Problem problem =
        new Problem(
            "CANNOT_CONNECT",
            "The authority does not answer.",
            "Check that it runs and that port 7443 is open.",
            "3f9a11c2");
    Loading<String> stale = new Loading<>(kit.hop(), kit.clock());
    stale.load(() -> "x");
    stale.load(() -> String.valueOf(refused()));
    return new ListBox(
        new EmptyPane(
            kit,
            Icon.SERVER,
            "No workers yet",
            "A worker is a machine that does jobs. It joins with an enrollment code.",
            invite,
            "pond code mint --tenant acme-web"),
        new ErrorPane(kit, problem, () -> {}),
        new LoadingPane<>(kit, stale, new Label("What was there before"), () -> {}),
        new Skeleton(kit));
  }

  static Parent texts(Kit kit) {
    Instant now = kit.clock().instant();
    Facts facts =
        new Facts(kit)
            .text("nav.workers", "gpu-07 \u202Eevil\u001B[31m red")
            .mono("nav.tenants", "tenant:acme-web")
            .hash("nav.audit", SHA)
            .node("nav.review", new Hash(kit, FINGERPRINT))
            .node("nav.runs", RelativeTime.ago(kit.times(), now.minusSeconds(754)))
            .node("nav.pools", RelativeTime.left(kit.times(), now.plusSeconds(3552)));
    SecretText shown =
        new SecretText(kit, "shown", "pondec1q9gdsncnn63kfhgh4lze2xp2j8xuh0qcy5p", 7);
    shown.revealed().set(true);
    StepList steps = new StepList();
    steps.show(
        List.of(
            new StepList.Step(StepList.At.DONE, "Code presented", "done", "12:59:40"),
            new StepList.Step(StepList.At.DONE, "Fingerprint", "equal", ""),
            new StepList.Step(StepList.At.NOW, "Version and clock", "checking", ""),
            new StepList.Step(StepList.At.FAILED, "Key", "refused", "the key is different"),
            new StepList.Step(StepList.At.TO_COME, "Enrolled", "to come", "")));
    Qr qr = new Qr("sudo pond-worker enroll --orchestrator https://pond.example:7443", "Code");
    qr.setStyle("-fx-min-width: 14em; -fx-min-height: 14em; -fx-max-width: 14em;");
    LazyTabs tabs =
        new LazyTabs()
            .tab("facts", "Facts", () -> facts)
            .tab("log", "Log", () -> new Label("never made"));
    Button mint = new Button("Mint code", Icons.of(Icon.PLUS));
    PageHead head =
        new PageHead(new SimpleStringProperty("r-7f31c2 · build-and-test"))
            .chips(new StatusChip(Status.FLAGGED, "Flagged"), new Chip(Icon.TENANTS, "acme-web"))
            .actions(Actions.guarded(kit, "mint_code", mint));
    return new ListBox(
        head,
        tabs,
        new HBox(steps, qr),
        CopyText.command(kit, "sudo pond-worker enroll --orchestrator https://pond.example:7443"),
        new CopyText(kit, "w-91c2e4"),
        new SecretText(kit, "code", "pondec1q9gdsncnn63kfhgh4lze2xp2j8xuh0qcy5p", 7),
        shown);
  }

  private static Parent page(Kit kit, VBox pane) {
    VBox page = new VBox(new PageHead(new SimpleStringProperty(kit.say("nav.workers"))), pane);
    page.getStyleClass().add("page");
    VBox.setVgrow(pane, Priority.ALWAYS);
    return page;
  }

  /** Things below each other. */
  private static final class ListBox extends VBox {
    ListBox(javafx.scene.Node... nodes) {
      super(nodes);
      getStyleClass().add("page");
    }
  }
}
