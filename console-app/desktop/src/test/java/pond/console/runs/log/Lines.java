package pond.console.runs.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.stream.IntStream;
import pond.model.api.LogLine;
import pond.model.api.LogPage;

/** Pieces of logs. */
final class Lines {
  private Lines() {}

  static LogLine out(String stage, String text) {
    return new LogLine(stage, 1, 0, 1_700_000_000_000L, "out", text.getBytes(UTF_8));
  }

  static LogLine err(String stage, String text) {
    return new LogLine(stage, 1, 0, 1_700_000_000_000L, "err", text.getBytes(UTF_8));
  }

  static LogLine note(String stage, String text) {
    return new LogLine(stage, 1, 0, 0, "note", text.getBytes(UTF_8));
  }

  static LogPage page(String next, boolean open, LogLine... lines) {
    return new LogPage(List.of(lines), next, open);
  }

  /** So many lines in one piece. */
  static LogLine many(String stage, int count) {
    StringBuilder text = new StringBuilder();
    IntStream.range(0, count).forEach(i -> text.append("line ").append(i).append('\n'));
    return out(stage, text.toString());
  }

  static List<String> texts(List<LogRow> rows) {
    return rows.stream().map(LogRow::text).toList();
  }
}
