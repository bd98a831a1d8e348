package pond.console.look;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.Scene;
import pond.console.shot.Fx;
import pond.console.shot.Shots;

/** Draws everything the look has, light and dark, at 100 and 200 %, to target/screenshots. */
final class GalleryShot {
  private GalleryShot() {}

  public static void main(String[] args) {
    for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
      for (int percent : new int[] {100, 200}) {
        shoot(theme, new Zoom(percent));
      }
    }
    System.exit(0);
  }

  static void shoot(Theme theme, Zoom zoom) {
    String suffix = "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + zoom.percent();
    double scale = zoom.percent() / 100.0;
    draw(theme, zoom, GalleryIcons::all, 1000 * scale, 840 * scale, "gallery-icons" + suffix);
    draw(theme, zoom, GalleryParts::page, 1280 * scale, 900 * scale, "gallery-parts" + suffix);
    draw(theme, zoom, GalleryStates::page, 1280 * scale, 1040 * scale, "gallery-states" + suffix);
  }

  private static void draw(
      Theme theme, Zoom zoom, Supplier<Parent> content, double width, double height, String name) {
    Scene scene =
        Fx.get(
            () -> {
              LookState look = new LookState();
              look.themeProperty().set(theme);
              look.zoomProperty().set(zoom);
              Scene made = new Scene(content.get(), width, height);
              new LookApplier(look).attach(made);
              return made;
            });
    Shots.save(scene, name);
  }
}
