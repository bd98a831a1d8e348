package pond.worker.sandbox.watch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One look at all processes of the host: who is whose parent, and how much memory each holds. One
 * look serves all running jobs, so its price does not grow with their number.
 */
public final class ProcessTable {
  private static final Path PROC = Path.of("/proc");
  private static final int FIELD_PARENT = 1;
  private static final int FIELD_RSS = 21;

  private record Row(int parent, long rssPages) {}

  private final Map<Integer, Row> rows;
  private final Map<Integer, List<Integer>> children = new HashMap<>();

  private ProcessTable(Map<Integer, Row> rows) {
    this.rows = rows;
    rows.forEach(
        (pid, row) -> children.computeIfAbsent(row.parent, p -> new ArrayList<>()).add(pid));
  }

  /** Looks now. Processes that end while looking are left out. */
  public static ProcessTable look() throws IOException {
    Map<Integer, Row> rows = new HashMap<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(PROC, "[1-9]*")) {
      for (Path entry : entries) {
        readRow(entry, rows);
      }
    }
    return new ProcessTable(rows);
  }

  /** All processes below this one, without itself. */
  public List<Integer> below(int root) {
    List<Integer> found = new ArrayList<>();
    ArrayDeque<Integer> open = new ArrayDeque<>(children.getOrDefault(root, List.of()));
    while (!open.isEmpty()) {
      int pid = open.pop();
      found.add(pid);
      open.addAll(children.getOrDefault(pid, List.of()));
    }
    return found;
  }

  /** Resident memory of one process, in bytes. */
  long residentBytes(int pid) {
    Row row = rows.get(pid);
    return row == null ? 0 : row.rssPages * PageSize.BYTES;
  }

  private static void readRow(Path entry, Map<Integer, Row> rows) {
    String stat;
    try {
      stat = Files.readString(entry.resolve("stat"), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      return;
    }
    // The name is in parentheses and chosen by the process: only the last one ends it.
    String[] fields = stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ", -1);
    if (fields.length > FIELD_RSS) {
      int pid = Integer.parseInt(entry.getFileName().toString());
      int parent = Integer.parseInt(fields[FIELD_PARENT]);
      rows.put(pid, new Row(parent, Long.parseLong(fields[FIELD_RSS])));
    }
  }
}
