package pond.console.runs.log;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pond.model.api.LogLine;

/**
 * Makes lines of the pieces that a log comes in, which start and end anywhere. A line without an
 * end waits for it; one that is longer than {@link #LONGEST} bytes is cut into several.
 */
final class LineAssembler {
  /** Bytes of one shown line. */
  static final int LONGEST = 4096;

  private final Map<Source, Tail> tails = new LinkedHashMap<>();
  private long next;

  private record Source(String stageId, int attempt, LogStream stream) {}

  private static final class Tail {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private long atMs;
  }

  /** The lines that these pieces complete. */
  List<LogRow> add(List<LogLine> pieces) {
    List<LogRow> rows = new ArrayList<>();
    for (LogLine piece : pieces) {
      LogStream stream = LogStream.of(piece.stream());
      Source source = new Source(piece.stageId(), piece.attempt(), stream);
      take(source, piece.bytes(), piece.atMs(), rows);
      if (stream == LogStream.NOTE) {
        flush(source, rows);
      }
    }
    return rows;
  }

  /** The lines that nothing more will come of. */
  List<LogRow> end() {
    List<LogRow> rows = new ArrayList<>();
    List.copyOf(tails.keySet()).forEach(source -> flush(source, rows));
    return rows;
  }

  private void take(Source source, byte[] bytes, long atMs, List<LogRow> rows) {
    Tail tail = tails.computeIfAbsent(source, missing -> new Tail());
    int from = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (tail.bytes.size() == 0 && i == from) {
        tail.atMs = atMs;
      }
      boolean ends = bytes[i] == '\n';
      boolean full = tail.bytes.size() + (i - from) == LONGEST;
      if (ends || full) {
        tail.bytes.write(bytes, from, i - from);
        rows.add(row(source, tail));
        from = ends ? i + 1 : i;
        tail.atMs = atMs;
      }
    }
    tail.bytes.write(bytes, from, bytes.length - from);
  }

  private void flush(Source source, List<LogRow> rows) {
    Tail tail = tails.remove(source);
    if (tail != null && tail.bytes.size() > 0) {
      rows.add(row(source, tail));
    }
  }

  private LogRow row(Source source, Tail tail) {
    String text = tail.bytes.toString(StandardCharsets.UTF_8);
    tail.bytes.reset();
    String line = text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    InertLine inert = InertLine.of(line);
    return new LogRow(
        next++,
        source.stageId(),
        source.attempt(),
        source.stream(),
        tail.atMs,
        inert.text(),
        inert.colours());
  }
}
