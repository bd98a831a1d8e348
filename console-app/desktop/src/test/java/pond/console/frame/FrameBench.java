package pond.console.frame;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;
import pond.client.Lists;
import pond.console.asking.InFrameAsking;
import pond.console.desk.Bulletin;
import pond.console.keep.MapKeep;
import pond.console.look.LookApplier;
import pond.console.look.LookState;
import pond.console.notice.Notices;
import pond.console.page.PageContext;
import pond.console.route.PageId;
import pond.console.route.Route;
import pond.console.shot.Fx;
import pond.console.words.Words;
import pond.model.api.InfoView;
import pond.model.api.WorkerView;
import pond.model.api.desk.AttentionItem;
import pond.model.api.desk.Checklist;
import pond.model.api.desk.OverviewView;
import pond.model.api.desk.SettingView;
import pond.model.api.desk.TenantView;
import pond.model.api.live.RunLine;
import pond.model.api.live.RunLines;

/** A frame with sample pages in a window, and hands on all that it is given. */
public final class FrameBench implements AutoCloseable {
  public static final Instant NOW = Instant.parse("2026-11-24T13:02:11Z");

  final HandHop hop = new HandHop();
  final HandDesk desk = new HandDesk();
  final MapKeep keep = new MapKeep();
  final InFrameAsking asking = new InFrameAsking();
  final LookState look = new LookState();
  final Notices notices = new Notices(hop.clock());
  final Map<PageId, SamplePage> pages = new EnumMap<>(PageId.class);
  final Frame frame;
  final Stage stage;
  final Scene scene;

  private FrameBench(Locale locale, double width, double height) {
    lay();
    Frame[] made = new Frame[1];
    PageContext context =
        new PageContext(
            desk.desk("anna", "operator"),
            Words.of(locale),
            route -> made[0].show(route),
            notices,
            asking,
            keep,
            hop,
            hop.clock());
    made[0] = new Frame(context, id -> pages.computeIfAbsent(id, SamplePage::new), look);
    frame = made[0];
    scene = new Scene(frame.node(), width, height);
    new LookApplier(look).attach(scene);
    frame.installKeys(scene);
    stage = new Stage();
    stage.setScene(scene);
    stage.show();
    frame.show(Route.to(PageId.OVERVIEW));
  }

  static FrameBench open(Locale locale, double width, double height) {
    return Fx.get(() -> new FrameBench(locale, width, height));
  }

  static FrameBench open() {
    return open(Locale.ENGLISH, 1200, 800);
  }

  SamplePage page(PageId id) {
    return pages.computeIfAbsent(id, SamplePage::new);
  }

  Optional<Node> find(String id) {
    return Optional.ofNullable(frame.node().lookup("#" + id));
  }

  @Override
  public void close() {
    Fx.run(
        () -> {
          frame.close();
          stage.close();
        });
  }

  void attention(AttentionItem... items) {
    desk.answer(
        "/v1/overview",
        new OverviewView(
            List.of(items),
            List.of(),
            Map.of(),
            List.of(),
            Optional.empty(),
            List.of(),
            new Checklist(true, true, true)));
  }

  static AttentionItem flagged(String run, Instant at) {
    return new AttentionItem(
        "flagged", run + "/build/1", run, "Input differs.", at, "pond://review/" + run);
  }

  private void lay() {
    desk.answer("/v1/info", new InfoView("0.1.0", "d", "k", "s", "https://pond.example:7443", 7));
    desk.answer(
        "/v1/settings",
        new Lists.Settings(
            List.of(
                new SettingView("environment.name", "PROD", "file", true, "", List.of()),
                new SettingView("environment.kind", "prod", "file", true, "", List.of()))));
    attention();
    desk.answer("/v1/workers", new Lists.Workers(List.of(worker("w-91c2", "gpu-07"))));
    desk.answer("/v1/codes", new Lists.Codes(List.of()));
    desk.answer("/v1/tenants", new TenantList(List.of(tenant("acme-web", "Acme web shop"))));
    desk.answer(
        "/v1/runs/lines?limit=200", new RunLines(List.of(run("r-7f31c2")), Optional.empty()));
    desk.link(Bulletin.Link.LIVE);
  }

  record TenantList(List<TenantView> items) {}

  private static WorkerView worker(String id, String name) {
    return new WorkerView(
        id,
        name,
        "active",
        "pondfp1",
        "pasted",
        NOW,
        List.of(),
        List.of(),
        true,
        Optional.of(NOW),
        0,
        214,
        1,
        "linux",
        List.of());
  }

  private static TenantView tenant(String id, String name) {
    return new TenantView(id, name, Optional.of(NOW), List.of(), 120, 1, 0);
  }

  private static RunLine run(String id) {
    return new RunLine(
        id,
        "acme-web",
        "running",
        "none",
        List.of("byo"),
        List.of("gpu-07"),
        2,
        1,
        Optional.empty(),
        NOW,
        Optional.empty(),
        "anna",
        3);
  }
}
