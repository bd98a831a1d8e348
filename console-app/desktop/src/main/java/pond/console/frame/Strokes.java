package pond.console.frame;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import pond.console.frame.keys.Stroke;
import pond.console.frame.keys.Stroke.Held;

/**
 * Reads strokes from events. What writes a character is read as typed, so that ? and / are found on
 * every keyboard; what is held with Ctrl or Alt, and keys with names, are read as pressed.
 */
final class Strokes {
  private static final Map<KeyCode, String> NAMES = names();

  private Strokes() {}

  /** The stroke of a pressed key; empty when it is a character to come or only a held key. */
  static Optional<Stroke> pressed(KeyEvent event) {
    KeyCode code = event.getCode();
    if (code.isModifierKey() || code == KeyCode.UNDEFINED) {
      return Optional.empty();
    }
    Set<Held> held = held(event);
    String name = NAMES.get(code);
    boolean sign = name != null && name.length() == 1;
    boolean shortcut = held.contains(Held.CTRL) || held.contains(Held.ALT);
    if (name != null && (!sign || shortcut)) {
      if (sign) {
        held.remove(Held.SHIFT);
      }
      return Optional.of(new Stroke(held, name));
    }
    boolean letter = code.isLetterKey() || code.isDigitKey();
    return letter && shortcut
        ? Optional.of(new Stroke(held, code.getName().replace("Numpad ", "")))
        : Optional.empty();
  }

  /** The stroke of a written character. */
  static Optional<Stroke> typed(KeyEvent event) {
    String character = event.getCharacter();
    boolean printable =
        character.length() == 1 && character.charAt(0) > ' ' && character.charAt(0) != 127;
    boolean altGraph = event.isControlDown() && event.isAltDown();
    boolean shortcut = event.isShortcutDown() || event.isControlDown() || event.isAltDown();
    return printable && (altGraph || !shortcut)
        ? Optional.of(Stroke.plain(character))
        : Optional.empty();
  }

  private static Set<Held> held(KeyEvent event) {
    Set<Held> held = EnumSet.noneOf(Held.class);
    if (event.isShortcutDown()) {
      held.add(Held.CTRL);
    }
    if (event.isAltDown()) {
      held.add(Held.ALT);
    }
    if (event.isShiftDown()) {
      held.add(Held.SHIFT);
    }
    return held;
  }

  private static Map<KeyCode, String> names() {
    Map<KeyCode, String> names = new EnumMap<>(KeyCode.class);
    names.put(KeyCode.ESCAPE, "Esc");
    names.put(KeyCode.ENTER, "Enter");
    names.put(KeyCode.SPACE, "Space");
    names.put(KeyCode.DELETE, "Delete");
    names.put(KeyCode.BACK_SPACE, "Backspace");
    names.put(KeyCode.LEFT, "Left");
    names.put(KeyCode.RIGHT, "Right");
    names.put(KeyCode.UP, "Up");
    names.put(KeyCode.DOWN, "Down");
    names.put(KeyCode.HOME, "Home");
    names.put(KeyCode.END, "End");
    names.put(KeyCode.PAGE_UP, "PageUp");
    names.put(KeyCode.PAGE_DOWN, "PageDown");
    names.put(KeyCode.COMMA, ",");
    names.put(KeyCode.MINUS, "-");
    names.put(KeyCode.SUBTRACT, "-");
    names.put(KeyCode.PLUS, "+");
    names.put(KeyCode.ADD, "+");
    names.put(KeyCode.EQUALS, "+");
    for (int i = 1; i <= 12; i++) {
      names.put(KeyCode.valueOf("F" + i), "F" + i);
    }
    return names;
  }
}
