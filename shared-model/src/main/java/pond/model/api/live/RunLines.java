package pond.model.api.live;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A page of runs, newest first; {@code next} is the cursor of the page before, absent when there is
 * none.
 */
public record RunLines(List<RunLine> items, Optional<String> next) {
  public RunLines {
    items = List.copyOf(Objects.requireNonNull(items, "items is missing"));
    Objects.requireNonNull(next, "next is missing");
  }
}
