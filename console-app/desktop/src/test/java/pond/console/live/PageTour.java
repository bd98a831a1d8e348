package pond.console.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import pond.console.look.Theme;
import pond.console.look.Zoom;
import pond.console.shot.Fx;
import pond.console.shot.Shots;

/**
 * Visits every page: a picture in light and dark, and no label may be cut off, small or large, in
 * German, or in a language a third longer.
 */
final class PageTour {
  private final LiveConsole console;
  private final Map<String, String> pages = new LinkedHashMap<>();

  PageTour(LiveConsole console, String run) {
    this.console = console;
    pages.put("overview", "pond://overview");
    pages.put("enrollment", "pond://enrollment");
    pages.put("enrollment-mint", "pond://enrollment/mint");
    pages.put("workers", "pond://workers");
    pages.put("pools", "pond://pools?tier=byo&project=village-pond");
    pages.put("tenants", "pond://tenants");
    pages.put("runs", "pond://runs");
    pages.put("run", "pond://runs/" + run);
    pages.put("run-log", "pond://runs/" + run + "?tab=log");
    pages.put("run-attestation", "pond://runs/" + run + "?tab=attestation");
    pages.put("run-submit", "pond://runs/submit");
    pages.put("review-decided", "pond://review/" + run + "/work/1");
    pages.put("audit", "pond://audit");
    pages.put("settings", "pond://settings");
    pages.put("settings-policy", "pond://settings?tab=policy");
    pages.put("settings-people", "pond://settings?tab=people");
    pages.put("settings-notifications", "pond://settings?tab=notifications");
    pages.put("settings-about", "pond://settings?tab=about");
  }

  void take() {
    pictures();
    Map<String, List<String>> cut = new LinkedHashMap<>();
    measure(console, "1440x900", 1440, 900, 100, cut);
    measure(console, "1024x700", 1024, 700, 100, cut);
    measure(console, "zoom 200 %", 1440, 900, 200, cut);
    for (String language : List.of("de", "en-XA")) {
      try (LiveConsole other = LiveConsole.open(console.at(), Locale.forLanguageTag(language))) {
        other.await("the frame", () -> other.visible("console"));
        measure(other, language, 1024, 700, 100, cut);
      }
    }
    assertEquals("", told(cut), "labels that are cut off");
  }

  private void pictures() {
    console.size(1440, 900);
    pages.forEach(
        (name, link) -> {
          show(console, link);
          console.shots(name);
        });
  }

  private void measure(
      LiveConsole where,
      String how,
      double width,
      double height,
      int zoom,
      Map<String, List<String>> cut) {
    where.size(width, height);
    Fx.run(
        () -> {
          where.look().zoomProperty().set(new Zoom(zoom));
          where.look().themeProperty().set(Theme.LIGHT);
        });
    pages.forEach(
        (name, link) -> {
          show(where, link);
          Shots.save(where.scene(), "tour-" + how.replaceAll("[^a-zA-Z0-9]+", "-") + "-" + name);
          List<String> found = Fx.get(() -> Clipped.in(where.scene().getRoot()));
          if (!found.isEmpty()) {
            cut.put(how + " " + name, found);
          }
        });
  }

  private static void show(LiveConsole where, String link) {
    where.go(link);
    where.settle();
  }

  private static String told(Map<String, List<String>> cut) {
    StringBuilder out = new StringBuilder();
    cut.forEach(
        (where, labels) ->
            labels.forEach(l -> out.append(where).append(": ").append(l).append('\n')));
    return out.toString();
  }
}
