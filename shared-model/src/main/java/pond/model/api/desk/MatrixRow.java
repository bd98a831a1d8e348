package pond.model.api.desk;

import java.util.List;
import java.util.Objects;

/** One kind of work; its cells are in the order of {@link MatrixView#pools}. */
public record MatrixRow(String tier, String profile, List<MatrixCell> cells) {
  public MatrixRow {
    Objects.requireNonNull(tier, "tier is missing");
    Objects.requireNonNull(profile, "profile is missing");
    cells = List.copyOf(Objects.requireNonNull(cells, "cells is missing"));
  }
}
