package pond.authority.store.change;

import java.util.Objects;

/** One thing that a transaction touched: which it is, and never what it now looks like. */
public record Change(Kind kind, String id) {
  public Change {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(id);
  }
}
