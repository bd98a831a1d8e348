package pond.model.api.desk;

import java.util.List;
import java.util.Objects;

/** Which work can run in which pool, by the same rules as real placement. */
public record MatrixView(List<String> pools, List<MatrixRow> rows) {
  public MatrixView {
    pools = List.copyOf(Objects.requireNonNull(pools, "pools is missing"));
    rows = List.copyOf(Objects.requireNonNull(rows, "rows is missing"));
  }
}
