package pond.console.kit.table;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The row that keys act on, kept by id whatever happens to the list. */
public final class Cursor<T> {
  private final ObservableList<Row<T>> shown;
  private final ReadOnlyObjectWrapper<@Nullable Row<T>> row = new ReadOnlyObjectWrapper<>();
  private boolean kept;

  Cursor(ObservableList<Row<T>> shown) {
    this.shown = shown;
  }

  /** The row; null for none. */
  public ReadOnlyObjectProperty<@Nullable Row<T>> row() {
    return row.getReadOnlyProperty();
  }

  /** What stands in the row. */
  public Optional<T> value() {
    return Optional.ofNullable(row.get()).map(Row::get);
  }

  /** The row's id. */
  public Optional<String> id() {
    return Optional.ofNullable(row.get()).map(Row::id);
  }

  /** Moves to a row; ignored while the list changes under a table that then looks for another. */
  public void to(@Nullable Row<T> next) {
    if (!kept) {
      row.set(next);
    }
  }

  /** Moves to the row of this id, if it is in sight. */
  public boolean to(String id) {
    Optional<Row<T>> found = shown.stream().filter(other -> other.id().equals(id)).findFirst();
    found.ifPresent(this::to);
    return found.isPresent();
  }

  /** Changes the list; afterwards the row is the one of the same id, or none. */
  void keep(Runnable change) {
    Row<T> before = row.get();
    kept = true;
    try {
      change.run();
    } finally {
      kept = false;
    }
    if (before != null) {
      row.set(null);
      to(before.id());
    }
  }
}
