package pond.console.kit.export;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Lines of comma-separated values (RFC 4180).
 *
 * <p>Security property: no cell is a formula to a spreadsheet. What begins with {@code = + - @}, a
 * tab or a carriage return gets an apostrophe before it, because workers choose some of the texts.
 */
public final class CsvWriter {
  private static final String FORMULA = "=+-@\t\r";
  private static final String END = "\r\n";

  private CsvWriter() {}

  /** A heading and the rows. */
  public static String of(List<String> heads, List<List<String>> rows) {
    StringBuilder out = new StringBuilder(line(heads));
    rows.forEach(row -> out.append(line(row)));
    return out.toString();
  }

  private static String line(List<String> cells) {
    return cells.stream().map(CsvWriter::cell).collect(Collectors.joining(",")) + END;
  }

  static String cell(String text) {
    boolean formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
    String safe = formula ? "'" + text : text;
    boolean plain = safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
  }
}
