package pond.console.runs.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.regex.PatternSyntaxException;
import org.junit.jupiter.api.Test;

class LogSearchTest {
  private static final Duration LONG = Duration.ofMinutes(1);

  @Test
  void find_pattern_givesEachPlace() {
    List<LogRow> rows = rows("ok ok", "none", "OK");
    LogSearch.Found found = LogSearch.find(LogSearch.compile("ok"), rows, 100, LONG);
    List<LogSearch.Hit> expected =
        List.of(new LogSearch.Hit(0, 0, 2), new LogSearch.Hit(0, 3, 5), new LogSearch.Hit(2, 0, 2));
    assertEquals(new LogSearch.Found(expected, true), found);
    assertEquals(1, LogSearch.find(LogSearch.compile("OK"), rows, 100, LONG).hits().size());
  }

  @Test
  void find_moreThanThereIsRoomFor_isCut() {
    LogSearch.Found found = LogSearch.find(LogSearch.compile("a"), rows("aaaa"), 3, LONG);
    assertEquals(3, found.hits().size());
    assertFalse(found.complete());
  }

  @Test
  void find_patternThatMatchesNothing_hasNoHits() {
    assertEquals(0, LogSearch.find(LogSearch.compile("x*"), rows("abc"), 3, LONG).hits().size());
  }

  @Test
  void find_patternMadeToBeSlow_ends() {
    List<LogRow> rows = rows("a".repeat(2000) + "!");
    LogSearch.Found found =
        LogSearch.find(LogSearch.compile("(a|a)*(a|a)*b"), rows, 10, Duration.ofMillis(20));
    assertFalse(found.complete());
    assertTrue(found.hits().isEmpty());
  }

  @Test
  void compile_brokenPattern_throws() {
    assertThrows(PatternSyntaxException.class, () -> LogSearch.compile("(a"));
  }

  private static List<LogRow> rows(String... texts) {
    return new LineAssembler().add(List.of(Lines.out("a", String.join("\n", texts) + "\n")));
  }
}
