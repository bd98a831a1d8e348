package pond.model.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

final class BundlePathTest {
  @Test
  void path_partsParentAndBelow_fitTogether() {
    BundlePath path = BundlePath.parse("a/bé/c.txt");
    assertEquals(List.of("a", "bé", "c.txt"), path.parts());
    assertEquals(3, path.depth());
    assertEquals(11, path.byteLength());
    assertEquals("c.txt", path.name());
    assertEquals("a/bé", path.parent().orElseThrow().text());
    assertTrue(BundlePath.parse("a").parent().isEmpty());
    assertEquals("bé/c.txt", path.below(BundlePath.parse("a")).orElseThrow().text());
    assertTrue(BundlePath.parse("ab/c").below(BundlePath.parse("a")).isEmpty());
    assertEquals(path, BundlePath.parse("a").child("bé").resolve(BundlePath.parse("c.txt")));
    assertEquals(path, BundlePath.ofUtf8(path.utf8()));
  }

  @Test
  void child_withSeveralParts_isRefused() {
    BundlePath path = BundlePath.parse("a");
    assertThrows(BundleRefusedException.class, () -> path.child("b/c"));
    assertThrows(BundleRefusedException.class, () -> path.child(".."));
  }

  @Test
  void order_ofSurrogates_isByBytesNotByChars() {
    BundlePath duck = BundlePath.parse("\ud83e\udd86");
    BundlePath tilde = BundlePath.parse("\uff5e");
    assertTrue(tilde.compareTo(duck) < 0);
    assertTrue(tilde.text().compareTo(duck.text()) > 0);
  }

  @Test
  void parse_unpairedSurrogate_isRefused() {
    assertThrows(BundleRefusedException.class, () -> BundlePath.parse("a\ud83e"));
  }

  @Test
  void message_ofHostileName_isEscapedAndShort() {
    String hostile = "\u001b[31m\u202e" + "x".repeat(2000);
    String message =
        assertThrows(BundleRefusedException.class, () -> BundlePath.parse(hostile)).getMessage();
    assertTrue(message.startsWith("\"\\u{1b}[31m\\u{202e}xxx"), message);
    assertTrue(message.length() < 300, message);
  }

  /** Whatever is accepted stays inside and is plain. */
  @Property(tries = 2000)
  void parse_anyText_isRefusedOrHarmless(@ForAll String text) {
    try {
      for (String part : BundlePath.parse(text).parts()) {
        assertFalse(part.isEmpty() || part.equals(".") || part.equals(".."));
        assertFalse(part.chars().anyMatch(c -> c < 0x20 || c == '\\' || c == ':' || c == '/'));
      }
    } catch (BundleRefusedException e) {
      assertFalse(e.getMessage().chars().anyMatch(c -> c < 0x20));
    }
  }
}
