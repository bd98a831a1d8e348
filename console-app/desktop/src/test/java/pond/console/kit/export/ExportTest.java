package pond.console.kit.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pond.console.hop.InlineHop;
import pond.console.kit.table.Column;
import pond.console.notice.Notices;
import pond.console.words.Words;

class ExportTest {
  private record Duck(String name, int age) {}

  private static final List<Column<Duck>> COLUMNS =
      List.of(
          Column.text("name", "nav.workers", 10, Duck::name),
          Column.text("age", "nav.runs", 5, duck -> Integer.toString(duck.age())));

  @Test
  void cell_thatIsAFormula_isMadeText() {
    for (String formula : List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1")) {
      String cell = CsvWriter.cell(formula);
      assertTrue(cell.replace("\"", "").startsWith("'"), cell);
    }
  }

  @Test
  void cell_withSeparators_isQuoted() {
    assertEquals("plain", CsvWriter.cell("plain"));
    assertEquals("\"a,b\"", CsvWriter.cell("a,b"));
    assertEquals("\"a \"\"b\"\"\"", CsvWriter.cell("a \"b\""));
    assertEquals("\"a\nb\"", CsvWriter.cell("a\nb"));
    assertEquals("\"'=\"\"x\"\"\"", CsvWriter.cell("=\"x\""));
    assertEquals("", CsvWriter.cell(""));
  }

  @Test
  void csv_ofRows_hasTheHeadsInTheLanguage() {
    byte[] csv = Export.csv(Words.of(Locale.GERMAN), COLUMNS, List.of(new Duck("=do()", 3)));
    assertEquals("Worker,Läufe\r\n'=do(),3\r\n", new String(csv, UTF_8));
  }

  @Test
  void json_ofRows_isAnArrayOfTheRecords() {
    String json = new String(Export.json(List.of(new Duck("=do()", 3))), UTF_8);
    assertEquals("[{\"name\":\"=do()\",\"age\":3}]", json.replaceAll("\\s", ""));
  }

  @Test
  void save_whereThePersonSaid_writesAndTells(@TempDir Path folder) throws IOException {
    Notices notices = new Notices(new InlineHop().clock());
    export(notices, name -> Optional.of(folder.resolve(name))).csv();
    assertTrue(Files.readString(folder.resolve("ducks.csv")).contains("donald,9"));
    assertTrue(notices.toasts().getFirst().text().startsWith("1 row written to "));
  }

  @Test
  void save_whereItCannotBe_tellsTheProblem(@TempDir Path folder) {
    Notices notices = new Notices(new InlineHop().clock());
    export(notices, name -> Optional.of(folder.resolve("none").resolve(name))).json();
    assertEquals("EXPORT_FAILED", notices.toasts().getFirst().problem().orElseThrow().code());
  }

  @Test
  void save_notWanted_doesNothing() {
    Notices notices = new Notices(new InlineHop().clock());
    export(notices, name -> Optional.empty()).csv();
    assertEquals(List.of(), notices.toasts());
  }

  private static ExportState<Duck> export(Notices notices, SaveAs saveAs) {
    return new ExportState<>(
        Words.of(Locale.ENGLISH),
        new InlineHop(),
        notices,
        "ducks",
        saveAs,
        () -> COLUMNS,
        () -> List.of(new Duck("donald", 9)));
  }
}
