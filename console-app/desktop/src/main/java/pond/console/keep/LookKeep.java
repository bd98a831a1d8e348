package pond.console.keep;

import java.util.Arrays;
import java.util.Optional;
import pond.console.look.Density;
import pond.console.look.LookState;
import pond.console.look.Theme;
import pond.console.look.Zoom;

/** Keeps what the person chose about the look. */
public final class LookKeep {
  private static final String THEME = "look.theme";
  private static final String DENSITY = "look.density";
  private static final String ZOOM = "look.zoom";

  private LookKeep() {}

  /** Puts what was kept into the state, and keeps every change from now on. */
  public static void follow(LookState look, Keep keep) {
    keep.get(THEME).flatMap(LookKeep::theme).ifPresent(look.themeProperty()::set);
    keep.get(DENSITY).flatMap(LookKeep::density).ifPresent(look.densityProperty()::set);
    keep.get(ZOOM).flatMap(LookKeep::zoom).ifPresent(look.zoomProperty()::set);
    look.themeProperty().addListener((o, was, is) -> keep.put(THEME, is.name()));
    look.densityProperty().addListener((o, was, is) -> keep.put(DENSITY, is.name()));
    look.zoomProperty().addListener((o, was, is) -> keep.put(ZOOM, Integer.toString(is.percent())));
  }

  private static Optional<Theme> theme(String word) {
    return Arrays.stream(Theme.values()).filter(theme -> theme.name().equals(word)).findFirst();
  }

  private static Optional<Density> density(String word) {
    return Arrays.stream(Density.values()).filter(one -> one.name().equals(word)).findFirst();
  }

  private static Optional<Zoom> zoom(String percent) {
    try {
      return Optional.of(new Zoom(Integer.parseInt(percent)));
    } catch (IllegalArgumentException outOfRange) {
      return Optional.empty();
    }
  }
}
