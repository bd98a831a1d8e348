package pond.model.api;

import java.util.List;
import java.util.Objects;

/** Log lines after a cursor, the next cursor, and whether more can come. */
public record LogPage(List<LogLine> lines, String next, boolean open) {
  public LogPage {
    lines = List.copyOf(Objects.requireNonNull(lines, "lines is missing"));
    Objects.requireNonNull(next, "next is missing");
  }
}
