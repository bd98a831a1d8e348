package pond.cli.e2e;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import pond.authority.people.Action;
import pond.client.ApiClient;
import pond.client.ClientFiles;
import pond.console.desk.Desk;
import pond.console.desk.ManualBulletin;
import pond.console.desk.Me;
import pond.console.hop.FxHop;
import pond.console.keep.MapKeep;
import pond.console.look.LookApplier;
import pond.console.look.LookState;
import pond.console.look.Theme;
import pond.console.look.Zoom;
import pond.console.notice.Notices;
import pond.console.notice.YesAsking;
import pond.console.page.PageContext;
import pond.console.route.Route;
import pond.console.runs.RunsPage;
import pond.console.shot.Fx;
import pond.console.shot.Shots;
import pond.console.words.Words;

/** Pictures of the runs page with a real authority, a real worker and the sample project. */
final class RunsShot {
  private static final String SCRIPT =
      "printf '\\033[1mcompile\\033[0m 214 files\\n'; for i in $(seq 1 400); do"
          + " echo \"test case $i ok\"; done;"
          + " printf '\\033[31mFAIL\\033[0m case 401\\n' >&2; sleep 50";

  private final Installation pond;
  private final FxHop hop = new FxHop();

  private RunsShot(Installation pond) {
    this.pond = pond;
  }

  /** Makes the pictures; arguments name the ones wanted. */
  public static void main(String[] wanted) throws Exception {
    try (Installation pond = Installation.start()) {
      Path sample = Path.of(System.getProperty("pond.root"), "installer", "sample");
      pond.enrolled("pond-village", "village-pond").run();
      pond.enrolled("gpu-07", "acme-web").run();
      String run =
          pond.pond(
                  "run",
                  "submit",
                  sample.resolve("pond-run.json").toString(),
                  "--bundle",
                  sample.resolve("project").toString())
              .ok();
      pond.finished(run);
      String noisy =
          pond.submit("acme-web", "byo", SCRIPT.replace("\\", "\\\\").replace("\"", "\\\""));
      pond.submit("acme-web", "trusted", "true");
      new RunsShot(pond).all(run, noisy, sample, Set.of(wanted));
    }
    System.exit(0);
  }

  private void all(String run, String noisy, Path sample, Set<String> wanted) throws Exception {
    for (View view : views(run, noisy)) {
      if (wanted.isEmpty() || wanted.contains(view.name())) {
        shot(view, sample);
      }
    }
    hop.close();
  }

  private record View(
      String name,
      String link,
      double width,
      double height,
      Theme theme,
      String language,
      int zoom) {}

  private static List<View> views(String run, String noisy) {
    return List.of(
        new View("runs-list-light", "pond://runs", 1244, 840, Theme.LIGHT, "en", 100),
        new View("runs-list-dark", "pond://runs", 1244, 840, Theme.DARK, "en", 100),
        new View("runs-log-light", "pond://runs/" + noisy, 1244, 840, Theme.LIGHT, "en", 100),
        new View("runs-log-dark", "pond://runs/" + noisy, 1244, 840, Theme.DARK, "en", 100),
        new View("runs-small", "pond://runs/" + run, 828, 640, Theme.LIGHT, "de", 100),
        new View(
            "runs-zoom",
            "pond://runs/" + run + "?tab=attestation",
            1244,
            840,
            Theme.LIGHT,
            "de",
            200),
        new View(
            "runs-attestation",
            "pond://runs/" + run + "?tab=attestation&stage=chart",
            1244,
            840,
            Theme.DARK,
            "en",
            100),
        new View(
            "runs-outputs",
            "pond://runs/" + run + "?tab=outputs&stage=chart",
            1244,
            840,
            Theme.LIGHT,
            "en",
            100),
        new View(
            "runs-placement",
            "pond://runs/" + run + "?tab=placement&stage=census",
            1244,
            840,
            Theme.LIGHT,
            "de",
            100),
        new View(
            "runs-events", "pond://runs/" + run + "?tab=events", 1244, 840, Theme.LIGHT, "en", 100),
        new View(
            "runs-inputs",
            "pond://runs/" + run + "?tab=inputs&stage=chart",
            1244,
            840,
            Theme.DARK,
            "de",
            100),
        new View(
            "runs-submit",
            "pond://runs/new?project=village-pond",
            1244,
            840,
            Theme.LIGHT,
            "en",
            100),
        new View(
            "runs-submit-dark",
            "pond://runs/new?project=village-pond",
            828,
            640,
            Theme.DARK,
            "de",
            100));
  }

  private void shot(View view, Path sample) throws InterruptedException {
    MapKeep keep = new MapKeep();
    keep.put("submit.folder.village-pond", sample.resolve("project").toString());
    if (view.name().endsWith("small") || view.name().equals("runs-outputs")) {
      keep.put("runs.shape", "timeline");
    }
    LookState look = new LookState();
    RunsPage page = Fx.get(() -> page(keep, view.language()));
    Stage stage = Fx.get(() -> show(page, look, view));
    Thread.sleep(4000);
    Shots.save(stage.getScene(), view.name());
    Fx.run(
        () -> {
          page.leave();
          stage.hide();
        });
  }

  private Stage show(RunsPage page, LookState look, View view) {
    VBox root = new VBox(page.view());
    root.getStyleClass().add("page");
    VBox.setVgrow(page.view(), Priority.ALWAYS);
    Scene scene = new Scene(root, view.width(), view.height());
    look.themeProperty().set(view.theme());
    look.zoomProperty().set(new Zoom(view.zoom()));
    new LookApplier(look).attach(scene);
    Stage stage = new Stage();
    stage.setScene(scene);
    stage.show();
    page.open(Route.parse(view.link()).orElseThrow());
    return stage;
  }

  private RunsPage page(MapKeep keep, String language) {
    ApiClient api = ApiClient.of(new ClientFiles(pond.home().resolve("operator")));
    Set<String> all =
        Stream.of(Action.values())
            .map(action -> action.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    Clock clock = Clock.systemUTC();
    return new RunsPage(
        new PageContext(
            new Desk(api, new Me("anna", "operator", all), new ManualBulletin()),
            Words.of(Locale.forLanguageTag(language)),
            route -> {},
            new Notices(clock),
            new YesAsking("why"),
            keep,
            hop,
            clock));
  }
}
