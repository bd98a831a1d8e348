package pond.console.runs.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class InertLineTest {
  @Test
  void of_plainText_isThatText() {
    assertEquals(new InertLine("make: all done", List.of()), InertLine.of("make: all done"));
  }

  @Test
  void of_colours_keepsThemAsNamesAndNothingOfTheSequence() {
    InertLine line = InertLine.of("\u001b[1;31mFAIL\u001b[0m test_a \u001b[32mok");
    assertEquals("FAIL test_a ok", line.text());
    List<LogRow.Colour> expected =
        List.of(
            new LogRow.Colour(0, 4, "bold"),
            new LogRow.Colour(0, 4, "red"),
            new LogRow.Colour(12, 14, "green"));
    assertEquals(expected, line.colours());
  }

  @Test
  void of_otherEscapeSequences_showsThem() {
    assertEquals("␛]0;owned␇␛[2J", InertLine.of("\u001b]0;owned\u0007\u001b[2J").text());
    assertEquals("10%␍20%", InertLine.of("10%\r20%").text());
  }

  @Test
  void of_hiddenAndBidirectionalCharacters_areVisible() {
    assertEquals("a\uFFFDb\uFFFDc\uFFFD", InertLine.of("a\u202Eb\u200Bc\uD800").text());
  }

  @Test
  void of_longColours_areIgnoredWithTheirArguments() {
    InertLine line = InertLine.of("\u001b[38;5;31mx");
    assertEquals(new InertLine("x", List.of()), line);
  }

  @RepeatedTest(100)
  void of_anyText_holdsNoControlCharacter(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    StringBuilder chars = new StringBuilder();
    for (int i = 0; i < 200; i++) {
      int kind = random.nextInt(3);
      chars.append((char) random.nextInt(kind == 0 ? 0x20 : kind == 1 ? 0x80 : 0x10000));
      chars.append(random.nextInt(9) == 0 ? "\u001b[3" + random.nextInt(9) + "m" : "");
    }
    String raw = chars.toString();
    InertLine line = InertLine.of(raw);
    assertTrue(
        line.text()
            .codePoints()
            .noneMatch(
                c ->
                    Character.getType(c) == Character.CONTROL
                        || Character.getType(c) == Character.FORMAT),
        line::toString);
    int length = line.text().length();
    line.colours().forEach(colour -> assertTrue(colour.from() < colour.to()));
    line.colours().forEach(colour -> assertTrue(colour.to() <= length));
  }
}
