package pond.console.runs.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import pond.model.api.LogLine;

class LineAssemblerTest {
  private final LineAssembler assembler = new LineAssembler();

  @Test
  void add_piecesThatEndAnywhere_givesWholeLines() {
    assertEquals(List.of("one"), Lines.texts(assembler.add(List.of(Lines.out("a", "one\ntw")))));
    assertEquals(
        List.of("two", "", "three"),
        Lines.texts(assembler.add(List.of(Lines.out("a", "o\n\nthree\r\n")))));
    assertEquals(List.of(), assembler.end());
  }

  @Test
  void add_streamsAndStagesMixed_keepsThemApart() {
    List<LogRow> rows =
        assembler.add(
            List.of(
                Lines.out("a", "out"),
                Lines.err("a", "err\n"),
                Lines.out("b", "other\n"),
                Lines.out("a", "put\n")));
    assertEquals(List.of("err", "other", "output"), Lines.texts(rows));
    assertEquals(List.of(0L, 1L, 2L), rows.stream().map(LogRow::number).toList());
    assertEquals(LogStream.ERR, rows.getFirst().stream());
  }

  @Test
  void add_characterCutInTwo_isWhole() {
    byte[] umlaut = "schön\n".getBytes(UTF_8);
    LogLine first = new LogLine("a", 1, 0, 5, "out", Arrays.copyOf(umlaut, 4));
    LogLine second = new LogLine("a", 1, 0, 9, "out", Arrays.copyOfRange(umlaut, 4, umlaut.length));
    List<LogRow> rows = assembler.add(List.of(first, second));
    assertEquals(List.of("schön"), Lines.texts(rows));
    assertEquals(5, rows.getFirst().atMs());
  }

  @Test
  void add_lineWithoutEnd_isCutAndEndsAtTheEnd() {
    List<LogRow> rows = assembler.add(List.of(Lines.out("a", "x".repeat(10_000))));
    assertEquals(2, rows.size());
    assertTrue(rows.stream().allMatch(row -> row.text().length() == LineAssembler.LONGEST));
    assertEquals(10_000 - 2 * LineAssembler.LONGEST, assembler.end().getFirst().text().length());
  }

  @Test
  void add_note_isALineOfItsOwn() {
    List<LogRow> rows = assembler.add(List.of(Lines.note("a", "This log frame does not open.")));
    assertEquals(LogStream.NOTE, rows.getFirst().stream());
  }
}
