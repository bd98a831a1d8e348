package pond.console.start;

import java.util.Optional;
import pond.console.keep.Keep;
import pond.console.look.Density;
import pond.console.look.LookState;
import pond.console.look.Theme;
import pond.console.look.Zoom;

/** The look, as it was left. */
final class KeptLook {
  private KeptLook() {}

  static LookState restore(Keep keep) {
    LookState look = new LookState();
    find(keep, "look.theme", Theme.values()).ifPresent(look.themeProperty()::set);
    find(keep, "look.density", Density.values()).ifPresent(look.densityProperty()::set);
    keep.get("look.zoom")
        .filter(text -> text.matches("[0-9]{2,3}"))
        .map(Integer::parseInt)
        .filter(percent -> percent >= 80 && percent <= 200)
        .map(Zoom::new)
        .ifPresent(look.zoomProperty()::set);
    look.themeProperty().addListener((o, before, now) -> keep.put("look.theme", now.name()));
    look.densityProperty().addListener((o, before, now) -> keep.put("look.density", now.name()));
    look.zoomProperty()
        .addListener((o, before, now) -> keep.put("look.zoom", String.valueOf(now.percent())));
    return look;
  }

  private static <E extends Enum<E>> Optional<E> find(Keep keep, String key, E[] all) {
    return keep.get(key)
        .flatMap(
            name ->
                java.util.Arrays.stream(all).filter(one -> one.name().equals(name)).findFirst());
  }
}
