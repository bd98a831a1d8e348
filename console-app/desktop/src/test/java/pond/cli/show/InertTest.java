package pond.cli.show;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text of a job never steers the terminal or reorders what a person reads. */
final class InertTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u001b[2J",
        "\u001b]0;title\u0007",
        "\r",
        "\b\b",
        "\u009b31m",
        "\u202e",
        "\u2066",
        "\u200b",
        "\u0000",
        "\u2028"
      })
  void log_controlAndBidi_becomesVisible(String hostile) {
    String shown = Inert.log(("a" + hostile + "b").getBytes(UTF_8));

    assertTrue(shown.startsWith("a\uFFFD"), shown);
    assertFalse(shown.contains(hostile));
  }

  @Test
  void log_ordinaryText_staysAsItIs() {
    String text = "naïve\tcafé 池塘 🐸\nnext\n";

    assertEquals(text, Inert.log(text.getBytes(UTF_8)));
  }

  @Test
  void log_bytesThatAreNotUtf8_becomeReplacements() {
    assertEquals("a\uFFFDb", Inert.log("a\u00ffb".getBytes(ISO_8859_1)));
  }

  @Test
  void line_longOrManyLines_isCutToOneLine() {
    assertEquals(401, Inert.line("x".repeat(1000)).length());
    assertFalse(Inert.line("a\nb").contains("\n"));
  }

  @Test
  void table_hostileCell_cannotForgeARow() {
    String table = new Table("NAME", "STATE").row("evil\nfake  active", "revoked").toString();

    assertEquals(2, table.lines().count());
  }
}
