package pond.console.frame;

import java.time.Instant;
import java.util.Locale;
import pond.console.desk.Bulletin;
import pond.console.frame.keys.KeyMap;
import pond.console.look.Theme;
import pond.console.look.Zoom;
import pond.console.notice.Question;
import pond.console.route.PageId;
import pond.console.route.Route;
import pond.console.shot.Fx;
import pond.console.shot.Shots;
import pond.model.api.desk.AttentionItem;

/** Pictures of the frame and of everything that lies over it. */
public final class FrameShot {
  private FrameShot() {}

  public static void main(String[] args) {
    shoot("frame-light", Locale.ENGLISH, 1440, 900, Theme.LIGHT, 100);
    shoot("frame-dark", Locale.ENGLISH, 1024, 700, Theme.DARK, 100);
    shoot("frame-german", Locale.GERMAN, 1024, 700, Theme.LIGHT, 100);
    shoot("frame-pseudo", Locale.forLanguageTag("en-XA"), 1024, 700, Theme.DARK, 100);
    shoot("frame-zoom", Locale.GERMAN, 1024, 700, Theme.LIGHT, 200);
    System.exit(0);
  }

  private static void shoot(
      String name, Locale locale, int width, int height, Theme theme, int zoom) {
    try (FrameBench bench = FrameBench.open(locale, width, height)) {
      Fx.run(
          () -> {
            bench.look.themeProperty().set(theme);
            bench.look.zoomProperty().set(new Zoom(zoom));
            bench.attention(items());
            bench.desk.news("review", "r-7f31c2");
            bench.hop.pass(java.time.Duration.ofSeconds(1));
            bench.frame.show(Route.to(PageId.WORKERS, "gpu-07"));
          });
      Shots.save(bench.scene, name);
      Fx.run(() -> bench.desk.link(Bulletin.Link.LOST));
      open(bench, name + "-palette", KeyMap.PALETTE);
      open(bench, name + "-keys", KeyMap.KEYS);
      open(bench, name + "-centre", KeyMap.NOTICES);
      Fx.run(() -> bench.asking.ask(question(), answer -> {}));
      Shots.save(bench.scene, name + "-asking");
    }
  }

  private static void open(FrameBench bench, String name, String command) {
    Fx.run(() -> bench.frame.run(command));
    Shots.save(bench.scene, name);
    Fx.run(() -> bench.frame.run(KeyMap.CLOSE));
  }

  private static Question question() {
    return Question.danger(
        "Revoke the worker gpu-07?",
        "It can never come back with this key. 2 jobs that run there now go to other workers.",
        "Revoke worker",
        Question.Reason.required(10, "Key was lost.", "Machine was taken out of service."));
  }

  private static AttentionItem[] items() {
    Instant at = FrameBench.NOW;
    return new AttentionItem[] {
      FrameBench.flagged("r-7f31c2", at),
      FrameBench.flagged("r-7f2e90", at.minusSeconds(400)),
      FrameBench.flagged("r-7f1a04", at.minusSeconds(9000)),
      new AttentionItem(
          "refused", "c-1", "ACME box 2", "Different key.", at, "pond://enrollment/c-1"),
      new AttentionItem("expiring_code", "c-2", "lab-3", "In 9 min.", at, "pond://enrollment/c-2")
    };
  }
}
