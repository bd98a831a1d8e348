package pond.console.kit.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class InertTest {
  @Test
  void line_withTerminalColours_showsReplacements() {
    assertEquals("\uFFFD[31mred\uFFFD[0m", Inert.line("\u001B[31mred\u001B[0m"));
    assertEquals("\uFFFD31m", Inert.line("\u009B31m"));
  }

  @Test
  void line_withTurnedText_showsReplacements() {
    for (char turn : "\u202A\u202B\u202D\u202E\u2066\u2067\u2068\u2069\u200E\u200F".toCharArray()) {
      assertEquals("a\uFFFDb", Inert.line("a" + turn + "b"));
    }
  }

  @Test
  void line_withWhatCannotBeSeen_showsReplacements() {
    String hidden = "\u200B\u200D\uFEFF\u2028\u2029\uE000\uD800\u0000\u0007\r\n\t";
    String shown = Inert.line(hidden);
    assertEquals("\uFFFD".repeat(hidden.length()), shown);
  }

  @Test
  void line_ofOrdinaryText_isTheSame() {
    String text = "Zürich 東京 🦆 naïve – \"quoted\" 100 %";
    assertEquals(text, Inert.line(text));
  }

  @Test
  void line_thatIsLong_isCutBetweenCharacters() {
    String ducks = "🦆".repeat(500);
    assertEquals("🦆".repeat(400) + "…", Inert.line(ducks));
    assertEquals("🦆🦆…", Inert.line(ducks, 2));
    assertEquals("ab", Inert.line("ab", 2));
  }

  @Test
  void block_keepsLinesAndTabsAndNothingElse() {
    assertEquals("a\n\tb\uFFFD", Inert.block("a\n\tb\r"));
    String cut = Inert.block("x".repeat(30_000));
    assertTrue(cut.endsWith("…"));
    assertFalse(cut.length() > Inert.BLOCK + 1);
  }
}
