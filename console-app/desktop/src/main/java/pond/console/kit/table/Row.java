package pond.console.kit.table;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * A place in the table. What stands in it changes without the list of rows changing, so a change
 * costs nothing but for the rows in sight.
 */
public final class Row<T> {
  private final String id;
  private final ReadOnlyObjectWrapper<T> value;
  private final ReadOnlyBooleanWrapper faded = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper chosen = new ReadOnlyBooleanWrapper();

  Row(String id, T value) {
    this.id = id;
    this.value = new ReadOnlyObjectWrapper<>(value);
  }

  public String id() {
    return id;
  }

  /** What stands here now. */
  public T get() {
    return value.get();
  }

  public ReadOnlyObjectProperty<T> value() {
    return value.getReadOnlyProperty();
  }

  /** Gone, or no longer matching; kept in sight so that nothing moves. */
  public ReadOnlyBooleanProperty faded() {
    return faded.getReadOnlyProperty();
  }

  /** Picked for a bulk act. */
  public ReadOnlyBooleanProperty chosen() {
    return chosen.getReadOnlyProperty();
  }

  void set(T now) {
    value.set(now);
  }

  void fade(boolean on) {
    faded.set(on);
  }

  void choose(boolean on) {
    chosen.set(on);
  }
}
