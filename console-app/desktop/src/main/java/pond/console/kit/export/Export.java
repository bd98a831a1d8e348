package pond.console.kit.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import pond.console.kit.table.Column;
import pond.console.words.Words;
import pond.model.json.StrictJson;

/** The filtered set of a table as a file. */
public final class Export {
  private Export() {}

  /** The columns in sight as comma-separated values, with the heads in the person's language. */
  public static <T> byte[] csv(Words words, List<Column<T>> columns, List<T> rows) {
    List<String> heads = columns.stream().map(column -> words.text(column.titleKey())).toList();
    List<List<String>> lines =
        rows.stream()
            .map(row -> columns.stream().map(column -> column.text().apply(row)).toList())
            .toList();
    return CsvWriter.of(heads, lines).getBytes(UTF_8);
  }

  /** The rows as the operator API gives them: an array of objects. */
  public static <T> byte[] json(List<T> rows) {
    return StrictJson.pretty(rows).getBytes(UTF_8);
  }
}
