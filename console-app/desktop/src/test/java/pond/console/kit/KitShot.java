package pond.console.kit;

import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import javafx.scene.Parent;
import javafx.scene.Scene;
import pond.console.desk.Me;
import pond.console.hop.InlineHop;
import pond.console.kit.tool.Kit;
import pond.console.kit.tool.Kits;
import pond.console.kit.tool.MapClip;
import pond.console.look.LookApplier;
import pond.console.look.LookState;
import pond.console.look.Theme;
import pond.console.look.Zoom;
import pond.console.shot.Fx;
import pond.console.shot.Shots;

/** Draws every part, light and dark, at 200 % and in German, to target/screenshots. */
final class KitShot {
  private KitShot() {}

  public static void main(String[] args) {
    shoot(Locale.ENGLISH, Theme.LIGHT, 100, 1240, 820);
    shoot(Locale.ENGLISH, Theme.DARK, 100, 1240, 820);
    shoot(Locale.GERMAN, Theme.LIGHT, 100, 828, 700);
    shoot(Locale.GERMAN, Theme.DARK, 200, 1440, 900);
    System.exit(0);
  }

  private static void shoot(Locale locale, Theme theme, int percent, double width, double height) {
    String suffix =
        "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + locale.getLanguage() + "-" + percent;
    Scenes scenes = new Scenes(locale, theme, new Zoom(percent), width, height);
    scenes.draw(KitShotPages::list, "kit-list" + suffix);
    scenes.draw(KitShotPages::trouble, "kit-trouble" + suffix);
    scenes.draw(KitShotPages::states, "kit-states" + suffix);
    scenes.draw(KitShotPages::texts, "kit-texts" + suffix);
  }

  private record Scenes(Locale locale, Theme theme, Zoom zoom, double width, double height) {
    void draw(Function<Kit, Parent> content, String name) {
      Scene scene =
          Fx.get(
              () -> {
                LookState look = new LookState();
                look.themeProperty().set(theme);
                look.zoomProperty().set(zoom);
                Me me = new Me("anna", "support", Set.of("read_workers"));
                Kit kit = Kits.of(new InlineHop(), locale, me, new MapClip());
                Scene made = new Scene(content.apply(kit), width, height);
                new LookApplier(look).attach(made);
                return made;
              });
      Shots.save(scene, name);
    }
  }
}
