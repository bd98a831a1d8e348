package pond.console.frame.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import pond.console.page.Command;
import pond.console.route.PageId;

class KeyMapTest {
  private final KeyMap map = KeyMap.standard();
  private final List<Command> page =
      List.of(
          new Command("pause", "Pause", "p", () -> {}),
          new Command("open", "Open", "Enter", () -> {}),
          new Command("submit", "Submit", "Ctrl+Enter", () -> {}),
          new Command("copy", "Copy", "y c", () -> {}));

  @Test
  void of_gAndALetter_goesToThePage() {
    for (PageId id : PageId.values()) {
      assertEquals(new Meaning.Frame(KeyMap.go(id)), of("g " + id.key(), Focus.PAGE));
    }
    assertEquals(new Meaning.Unfinished(), of("g", Focus.PAGE));
    assertEquals(new Meaning.Nothing(), of("g x", Focus.PAGE));
  }

  @Test
  void of_lettersInATextField_areItsOwn() {
    for (String keys : List.of("g", "g w", "/", "?", "p")) {
      assertEquals(new Meaning.Nothing(), of(keys, Focus.TEXT), keys);
    }
    assertEquals(new Meaning.Frame(KeyMap.PALETTE), of("Ctrl+K", Focus.TEXT));
    assertEquals(new Meaning.OfPage("submit"), of("Ctrl+Enter", Focus.TEXT));
  }

  @Test
  void of_undoInATextField_belongsToTheField() {
    assertEquals(new Meaning.Nothing(), of("Ctrl+Z", Focus.TEXT));
    assertEquals(new Meaning.Frame(KeyMap.UNDO), of("Ctrl+Z", Focus.PAGE));
  }

  @Test
  void of_underALayer_onlyClosesAndZooms() {
    assertEquals(new Meaning.Frame(KeyMap.CLOSE), of("Esc", Focus.LAYER));
    assertEquals(new Meaning.Frame(KeyMap.ZOOM_IN), of("Ctrl++", Focus.LAYER));
    for (String keys : List.of("Ctrl+K", "g w", "p", "F5", "?", "Ctrl+Enter")) {
      assertEquals(new Meaning.Nothing(), of(keys, Focus.LAYER), keys);
    }
  }

  @Test
  void of_enterOnAButton_isNotForThePage() {
    assertEquals(new Meaning.Nothing(), of("Enter", Focus.CONTROL));
    assertEquals(new Meaning.OfPage("open"), of("Enter", Focus.PAGE));
    assertEquals(new Meaning.OfPage("pause"), of("p", Focus.CONTROL));
  }

  @Test
  void of_keysOfThePage_comeAfterThoseOfTheFrame() {
    List<Command> bold = List.of(new Command("bold", "Bold", "Ctrl+K", () -> {}));
    assertEquals(
        new Meaning.Frame(KeyMap.PALETTE), map.of(Stroke.sequence("Ctrl+K"), Focus.PAGE, bold));
    assertEquals(new Meaning.Unfinished(), of("y", Focus.PAGE));
    assertEquals(new Meaning.OfPage("copy"), of("y c", Focus.PAGE));
  }

  @Test
  void standard_hasNoKeysTwiceAndNoneThatBeginsAnother() {
    Set<List<Stroke>> all = new HashSet<>();
    for (Binding binding : map.bindings()) {
      assertTrue(all.add(binding.keys()), binding.text());
    }
    for (Binding binding : map.bindings()) {
      for (int i = 1; i < binding.keys().size(); i++) {
        assertTrue(!all.contains(binding.keys().subList(0, i)), binding.text());
      }
    }
  }

  @Test
  void parse_whatIsWritten_isReadBack() {
    for (String text :
        List.of("Ctrl+Shift+L", "g", "?", "/", "F5", "Alt+Left", "Ctrl++", "Ctrl+,")) {
      assertEquals(text, Stroke.parse(text).orElseThrow().text());
    }
    assertTrue(Stroke.parse("").isEmpty());
    assertTrue(Stroke.sequence("Hyper+Left x").isEmpty());
  }

  private Meaning of(String keys, Focus focus) {
    return map.of(Stroke.sequence(keys), focus, page);
  }
}
