package pond.console.runs.log;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import pond.client.Api;
import pond.client.ClientException;
import pond.client.ExitCode;
import pond.model.api.LogPage;

/**
 * Writes the whole log of a run so far to a file: also the lines that a screen no longer holds. The
 * text is the inert one, so that a terminal that shows the file is safe too.
 */
final class LogSaver {
  private LogSaver() {}

  /** Blocks; gives the number of lines. */
  static long save(Api api, String runId, Path file) {
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardOpenOption.CREATE_NEW)) {
      LineAssembler assembler = new LineAssembler();
      String cursor = "";
      long lines = 0;
      LogPage page;
      do {
        page = LogPages.read(api, runId, cursor, 0);
        lines += write(out, assembler.add(page.lines()));
        cursor = page.next();
      } while (!page.lines().isEmpty());
      return lines + write(out, assembler.end());
    } catch (IOException e) {
      throw new ClientException(
          ExitCode.STORAGE,
          "CANNOT_WRITE",
          "Could not write " + file + ": " + e.getMessage(),
          "Choose a name that does not exist yet, in a folder with space.");
    }
  }

  /** A line of the file. */
  static String text(LogRow row) {
    String at = row.atMs() == 0 ? "-" : Instant.ofEpochMilli(row.atMs()).toString();
    String stream = row.stream().name().toLowerCase(Locale.ROOT);
    return at + " " + row.stageId() + "/" + row.attempt() + " " + stream + " | " + row.text();
  }

  private static long write(BufferedWriter out, List<LogRow> rows) throws IOException {
    for (LogRow row : rows) {
      out.write(text(row));
      out.write('\n');
    }
    return rows.size();
  }
}
