package pond.console.frame.keys;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import pond.console.page.Command;
import pond.console.route.PageId;

/**
 * The keys of the frame. Pure: typed keys in, meaning out. The cheat sheet is made from the same
 * bindings, so the two cannot differ.
 */
public record KeyMap(List<Binding> bindings) {
  public static final String PALETTE = "palette";
  public static final String FILTER = "filter";
  public static final String KEYS = "keys";
  public static final String BACK = "back";
  public static final String FORWARD = "forward";
  public static final String CLOSE = "close";
  public static final String REFRESH = "refresh";
  public static final String NEXT_PANE = "next_pane";
  public static final String PREVIOUS_PANE = "previous_pane";
  public static final String COPY_LINK = "copy_link";
  public static final String SETTINGS = "settings";
  public static final String NOTICES = "notices";
  public static final String UNDO = "undo";
  public static final String ZOOM_IN = "zoom_in";
  public static final String ZOOM_OUT = "zoom_out";
  public static final String ZOOM_RESET = "zoom_reset";

  private static final String GO = "go.";
  private static final Set<String> ALWAYS = Set.of(CLOSE, ZOOM_IN, ZOOM_OUT, ZOOM_RESET);
  private static final Set<String> OF_CONTROLS = Set.of("Enter", "Space");

  public KeyMap {
    bindings = List.copyOf(bindings);
  }

  /** The keys that the console has. */
  public static KeyMap standard() {
    List<Binding> all = new ArrayList<>();
    all.add(Binding.of(PALETTE, "find", "Ctrl+K"));
    all.add(Binding.of(FILTER, "find", "/"));
    all.add(Binding.of(NOTICES, "find", "g n"));
    all.add(Binding.of(KEYS, "find", "?"));
    all.add(Binding.of(COPY_LINK, "find", "Ctrl+Shift+L"));
    Arrays.stream(PageId.values())
        .forEach(page -> all.add(Binding.of(GO + page.word(), "go", "g " + page.key())));
    all.add(Binding.of(BACK, "go", "Alt+Left"));
    all.add(Binding.of(FORWARD, "go", "Alt+Right"));
    all.add(Binding.of(SETTINGS, "go", "Ctrl+,"));
    all.add(Binding.of(CLOSE, "window", "Esc"));
    all.add(Binding.of(REFRESH, "window", "F5"));
    all.add(Binding.of(UNDO, "window", "Ctrl+Z"));
    all.add(Binding.of(NEXT_PANE, "window", "F6"));
    all.add(Binding.of(PREVIOUS_PANE, "window", "Shift+F6"));
    all.add(Binding.of(ZOOM_IN, "window", "Ctrl++"));
    all.add(Binding.of(ZOOM_OUT, "window", "Ctrl+-"));
    all.add(Binding.of(ZOOM_RESET, "window", "Ctrl+0"));
    return new KeyMap(all);
  }

  /** The page that this command goes to. */
  public static Optional<PageId> page(String command) {
    return command.startsWith(GO) ? PageId.of(command.substring(GO.length())) : Optional.empty();
  }

  /** The command that goes to this page. */
  public static String go(PageId page) {
    return GO + page.word();
  }

  /** How the keys of a command are written; empty when it has none. */
  public String keys(String command) {
    return bindings.stream()
        .filter(binding -> binding.command().equals(command))
        .map(Binding::text)
        .findFirst()
        .orElse("");
  }

  /** What these keys mean here. The frame's own keys win over those of the page. */
  public Meaning of(List<Stroke> typed, Focus focus, List<Command> ofPage) {
    if (typed.isEmpty() || (focus == Focus.TEXT && typed.getFirst().writes())) {
      return new Meaning.Nothing();
    }
    List<Binding> mine =
        bindings.stream()
            .filter(b -> focus != Focus.LAYER || ALWAYS.contains(b.command()))
            .filter(b -> focus != Focus.TEXT || !b.command().equals(UNDO))
            .toList();
    Optional<Binding> whole = mine.stream().filter(b -> b.keys().equals(typed)).findFirst();
    if (whole.isPresent()) {
      return new Meaning.Frame(whole.get().command());
    }
    if (mine.stream().anyMatch(b -> begins(b.keys(), typed))) {
      return new Meaning.Unfinished();
    }
    return focus == Focus.LAYER ? new Meaning.Nothing() : ofPage(typed, focus, ofPage);
  }

  private static Meaning ofPage(List<Stroke> typed, Focus focus, List<Command> commands) {
    boolean belongsToControl =
        focus != Focus.PAGE
            && typed.size() == 1
            && typed.getFirst().held().isEmpty()
            && OF_CONTROLS.contains(typed.getFirst().key());
    if (belongsToControl) {
      return new Meaning.Nothing();
    }
    Meaning found = new Meaning.Nothing();
    for (Command command : commands) {
      List<Stroke> keys = Stroke.sequence(command.keys());
      if (keys.equals(typed)) {
        return new Meaning.OfPage(command.id());
      }
      found = begins(keys, typed) ? new Meaning.Unfinished() : found;
    }
    return found;
  }

  private static boolean begins(List<Stroke> whole, List<Stroke> typed) {
    return whole.size() > typed.size() && whole.subList(0, typed.size()).equals(typed);
  }
}
