package pond.cli.e2e;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.stage.Stage;
import pond.client.ApiClient;
import pond.client.ClientFiles;
import pond.client.Lists;
import pond.console.Pages;
import pond.console.asking.InFrameAsking;
import pond.console.desk.Desk;
import pond.console.desk.Me;
import pond.console.enroll.bench.HandBulletin;
import pond.console.frame.Frame;
import pond.console.hop.FxHop;
import pond.console.keep.MapKeep;
import pond.console.look.LookApplier;
import pond.console.look.LookState;
import pond.console.look.Theme;
import pond.console.look.Zoom;
import pond.console.notice.Notices;
import pond.console.page.PageContext;
import pond.console.route.PageId;
import pond.console.route.Route;
import pond.console.shot.Fx;
import pond.console.shot.Shots;
import pond.console.words.Words;
import pond.model.api.CodeView;
import pond.model.api.MintReply;
import pond.model.api.MintRequest;
import pond.model.api.Reason;

/** Pictures of the enrollment screens over a real authority, a real worker and an impostor. */
public final class EnrollmentScreens implements AutoCloseable {
  private final HandBulletin news = new HandBulletin();
  private final LookState look = new LookState();
  private final InFrameAsking asking = new InFrameAsking();
  private final FxHop hop = new FxHop();
  private final Pages pages;
  private final Frame frame;
  private final Stage stage;
  private final Scene scene;

  private EnrollmentScreens(ApiClient api, String role, Locale locale, int width, int height) {
    Set<String> actions =
        role.equals("operator")
            ? Set.of("mint_code", "revoke_code", "control_worker")
            : Set.<String>of();
    Frame[] made = new Frame[1];
    PageContext context =
        new PageContext(
            new Desk(api, new Me("anna", role, actions), news),
            Words.of(locale),
            route -> made[0].show(route),
            new Notices(Clock.systemUTC()),
            asking,
            new MapKeep(),
            hop,
            Clock.systemUTC());
    pages = new Pages(context, look);
    made[0] = new Frame(context, pages, look);
    frame = made[0];
    scene = new Scene(frame.node(), width, height);
    new LookApplier(look).attach(scene);
    stage = new Stage();
    stage.setScene(scene);
    stage.show();
  }

  public static void main(String[] args) throws Exception {
    try (Installation pond = Installation.start()) {
      Machine right = pond.machine("box2");
      Machine wrong = pond.machine("box9");
      Machine gpu = pond.machine("gpu-07");
      ApiClient api = ApiClient.of(new ClientFiles(pond.home().resolve("operator")));
      gpu.enroll(minted(api, Optional.of(gpu.fingerprint()), "acme-web", "GPU box")).ok();
      String fingerprint = right.fingerprint();
      minted(api, Optional.empty(), "lab", "lab-3");
      String gone = minted(api, Optional.empty(), "globex", "old laptop").substring(7, 15);
      api.post("/v1/codes/" + gone + "/revoke", new Reason("lost"), CodeView.class);
      try (EnrollmentScreens at =
          open(api, "operator", Locale.ENGLISH, 1440, 900, Theme.LIGHT, 100)) {
        at.wizard(fingerprint, gpu.fingerprint());
        String code = at.mint();
        at.save("enroll-wait");
        Fx.run(() -> at.click("enroll-code-reveal"));
        at.save("enroll-wait-revealed");
        wrong.enroll(code);
        at.refused();
        others(api, "enroll-refused", Route.to(PageId.ENROLLMENT, code.substring(7, 15)));
        others(api, "enroll-codes", Route.to(PageId.ENROLLMENT));
        right.enroll(code).ok();
        at.refresh(scene -> scene.lookup("#enroll-open-worker") != null);
        at.save("enroll-enrolled");
        at.show(Route.to(PageId.ENROLLMENT), "enroll-revoke-none");
        at.save("enroll-codes");
        at.show(Route.to(PageId.ENROLLMENT, "invite"), "enroll-invite-copy");
        at.save("enroll-invite");
      }
      others(api, "enroll-mint", Route.to(PageId.ENROLLMENT, "mint").with("like", codeOf(api)));
      try (EnrollmentScreens at =
          open(api, "support", Locale.ENGLISH, 1440, 900, Theme.LIGHT, 100)) {
        at.show(Route.to(PageId.ENROLLMENT, "mint"), "enroll-mint");
        at.save("enroll-mint-support");
      }
    }
    System.exit(0);
  }

  private static String minted(
      ApiClient api, Optional<String> fingerprint, String tenant, String note) {
    MintRequest request =
        new MintRequest(
            fingerprint, List.of("byo"), List.of(tenant), List.of(), List.of(), 3600, note);
    return api.post("/v1/codes", request, MintReply.class).code();
  }

  private static String codeOf(ApiClient api) {
    return api.get("/v1/codes", Lists.Codes.class).items().getFirst().codeId();
  }

  private static void others(ApiClient api, String name, Route route) {
    shoot(api, name + "-dark", route, Locale.ENGLISH, 1440, 900, Theme.DARK, 100);
    shoot(api, name + "-small", route, Locale.GERMAN, 1024, 700, Theme.LIGHT, 100);
    shoot(api, name + "-zoom", route, Locale.ENGLISH, 1440, 900, Theme.LIGHT, 200);
  }

  private static void shoot(
      ApiClient api,
      String name,
      Route route,
      Locale locale,
      int width,
      int height,
      Theme theme,
      int zoom) {
    try (EnrollmentScreens at = open(api, "operator", locale, width, height, theme, zoom)) {
      at.show(route, "");
      at.save(name);
      at.bottom(name + "-2");
    }
  }

  private static EnrollmentScreens open(
      ApiClient api, String role, Locale locale, int width, int height, Theme theme, int zoom) {
    EnrollmentScreens made = Fx.get(() -> new EnrollmentScreens(api, role, locale, width, height));
    Fx.run(
        () -> {
          made.look.themeProperty().set(theme);
          made.look.zoomProperty().set(new Zoom(zoom));
        });
    return made;
  }

  private void wizard(String fingerprint, String pinned) {
    show(Route.to(PageId.ENROLLMENT, "mint"), "enroll-fingerprint");
    save("enroll-mint-empty");
    int at = fingerprint.charAt(20) == 'q' ? 1 : 0;
    for (List<String> paste :
        List.of(
            List.of(
                "one-wrong",
                fingerprint.substring(0, 20) + "qp".charAt(at) + fingerprint.substring(21)),
            List.of("trailing", fingerprint + " thanks, Anna"),
            List.of("pinned", pinned),
            List.of("secret", "-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNz"),
            List.of("valid", fingerprint.substring(0, 30) + "\r\n" + fingerprint.substring(30)))) {
      Fx.run(() -> find("enroll-fingerprint", TextArea.class).setText(paste.get(1)));
      pause();
      save("enroll-mint-" + paste.get(0));
    }
  }

  private String mint() {
    Fx.run(
        () -> {
          find("enroll-tenant", javafx.scene.control.TextField.class).setText("acme-web");
          click("enroll-tenant-add");
          find("enroll-tag", javafx.scene.control.TextField.class).setText("gpu");
          click("enroll-tag-add");
          find("enroll-note", javafx.scene.control.TextField.class).setText("ACME box 2");
        });
    pause();
    save("enroll-mint-ready");
    bottom("enroll-mint-ready-2");
    Fx.run(() -> click("enroll-mint"));
    await(scene -> scene.lookup("#enroll-code-reveal") != null);
    pause();
    return Fx.get(
        () -> {
          click("enroll-code-reveal");
          String code = find("enroll-code", javafx.scene.control.Label.class).getText();
          click("enroll-code-reveal");
          return code;
        });
  }

  private void refused() {
    refresh(scene -> scene.lookup("#enroll-partner") != null);
    save("enroll-refused");
    bottom("enroll-refused-2");
  }

  private void show(Route route, String awaited) {
    Fx.run(() -> frame.show(route));
    if (!awaited.isEmpty()) {
      await(scene -> scene.lookup("#" + awaited) != null || awaited.endsWith("none"));
    }
    pause();
  }

  private void refresh(Predicate<Scene> until) {
    Fx.run(() -> pages.page(PageId.ENROLLMENT).refresh());
    await(until);
    pause();
  }

  private void bottom(String name) {
    Optional<ScrollPane> scroll =
        Fx.get(
            () ->
                scene.getRoot().lookupAll(".scroll-pane").stream()
                    .filter(ScrollPane.class::isInstance)
                    .map(ScrollPane.class::cast)
                    .filter(
                        s ->
                            s.getContent() != null
                                && s.getContent().getStyleClass().contains("page"))
                    .findFirst());
    if (scroll.isPresent()) {
      Fx.run(() -> scroll.get().setVvalue(1));
      save(name);
      Fx.run(() -> scroll.get().setVvalue(0));
    }
  }

  private void save(String name) {
    Shots.save(scene, name);
  }

  private void await(Predicate<Scene> until) {
    try {
      Await.until(() -> "the screen", () -> Fx.get(() -> until.test(scene)));
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Answers of the real authority come when they come; a picture has no condition to wait for. */
  private static void pause() {
    try {
      Thread.sleep(1200);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private void click(String id) {
    find(id, javafx.scene.control.ButtonBase.class).fire();
  }

  private <N extends Node> N find(String id, Class<N> type) {
    return type.cast(java.util.Objects.requireNonNull(scene.lookup("#" + id), id));
  }

  @Override
  public void close() {
    Fx.run(stage::close);
    hop.close();
  }
}
