package pond.console.frame;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import pond.console.frame.keys.KeyMap;
import pond.console.look.Density;
import pond.console.look.LookState;
import pond.console.look.Theme;
import pond.console.page.Command;
import pond.console.sheet.CheatSheet;
import pond.console.words.Words;

/** What the palette offers of the frame itself: theme, density, zoom and the frame's commands. */
final class Wishes {
  private static final List<String> OFFERED =
      List.of(
          KeyMap.REFRESH,
          KeyMap.COPY_LINK,
          KeyMap.NOTICES,
          KeyMap.KEYS,
          KeyMap.ZOOM_IN,
          KeyMap.ZOOM_OUT,
          KeyMap.ZOOM_RESET);

  private Wishes() {}

  static List<Command> of(LookState look, FrameCommands commands, KeyMap keys, Words words) {
    List<Command> all = new ArrayList<>();
    Arrays.stream(Theme.values())
        .forEach(
            theme ->
                all.add(
                    new Command(
                        "theme." + theme.name(),
                        words.text("frame.use_theme", words.text(PersonMenu.word(theme))),
                        "",
                        () -> look.themeProperty().set(theme))));
    Arrays.stream(Density.values())
        .forEach(
            density ->
                all.add(
                    new Command(
                        "density." + density.name(),
                        words.text("frame.density." + density.name().toLowerCase(Locale.ROOT)),
                        "",
                        () -> look.densityProperty().set(density))));
    OFFERED.forEach(
        id ->
            all.add(
                new Command(
                    id, CheatSheet.title(id, words), keys.keys(id), () -> commands.run(id))));
    return all;
  }
}
