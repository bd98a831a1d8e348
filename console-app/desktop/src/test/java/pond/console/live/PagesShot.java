package pond.console.live;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Takes a picture of each page of a fresh authority; a tool for whoever works on a page. */
public final class PagesShot {
  private static final List<String> LINKS =
      List.of(
          "pond://overview",
          "pond://enrollment",
          "pond://enrollment/mint",
          "pond://workers",
          "pond://pools",
          "pond://tenants",
          "pond://runs",
          "pond://review",
          "pond://audit",
          "pond://settings",
          "pond://settings?tab=policy",
          "pond://settings?tab=people",
          "pond://settings?tab=about");

  private PagesShot() {}

  public static void main(String[] args) throws Exception {
    try {
      take(args);
    } finally {
      Runtime.getRuntime().halt(0);
    }
  }

  private static void take(String[] args) throws Exception {
    Path folder = LiveConsole.folder();
    Locale locale = Locale.forLanguageTag(args.length > 0 ? args[0] : "en");
    try (LiveConsole console = LiveConsole.open(folder, locale)) {
      console.size(1280, 800);
      console.await("the first screen", () -> console.visible("setup-create"));
      console.shots("try-setup");
      console.setUp();
      for (String link : LINKS) {
        console.go(link);
        Thread.sleep(1500);
        System.out.println(link);
        console.shots("try-" + link.substring("pond://".length()).replaceAll("[^a-z]", "-"));
      }
    }
  }
}
