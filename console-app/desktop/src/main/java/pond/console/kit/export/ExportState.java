package pond.console.kit.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import pond.client.ClientException;
import pond.console.hop.Hop;
import pond.console.kit.table.Column;
import pond.console.notice.Notices;
import pond.console.words.Words;

/** Writes what a list shows into a file that the person names. */
public final class ExportState<T> {
  private final Words words;
  private final Hop hop;
  private final Notices notices;
  private final String name;
  private final SaveAs saveAs;
  private final Supplier<List<Column<T>>> columns;
  private final Supplier<List<T>> rows;

  /**
   * An export.
   *
   * @param name the file's name without its ending, such as {@code workers}
   * @param columns those in sight
   * @param rows the filtered set
   */
  public ExportState(
      Words words,
      Hop hop,
      Notices notices,
      String name,
      SaveAs saveAs,
      Supplier<List<Column<T>>> columns,
      Supplier<List<T>> rows) {
    this.words = words;
    this.hop = hop;
    this.notices = notices;
    this.name = name;
    this.saveAs = saveAs;
    this.columns = columns;
    this.rows = rows;
  }

  /** As comma-separated values. */
  public void csv() {
    List<T> now = rows.get();
    List<Column<T>> shown = columns.get();
    save(".csv", now.size(), () -> Export.csv(words, shown, now));
  }

  /** As JSON. */
  public void json() {
    List<T> now = rows.get();
    save(".json", now.size(), () -> Export.json(now));
  }

  private void save(String ending, int count, Supplier<byte[]> content) {
    saveAs.ask(name + ending).ifPresent(file -> write(file, count, content));
  }

  private void write(Path file, int count, Supplier<byte[]> content) {
    hop.call(
        () -> written(file, content.get()),
        written -> notices.say(words.count("export.done", count, written.toString())),
        notices::problem);
  }

  private Path written(Path file, byte[] content) {
    try {
      return Files.write(file, content);
    } catch (IOException refused) {
      throw new ClientException(
          1, "EXPORT_FAILED", words.text("export.failed", file), words.text("export.failed_fix"));
    }
  }
}
