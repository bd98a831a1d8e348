package pond.console.kit.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.ObservableList;

/**
 * The rows picked for a bulk act. "All matching" means those that matched when it was said: a row
 * that comes later is never acted on unseen.
 */
public final class Choice<T> {
  private final ObservableList<Row<T>> shown;
  private final Map<String, Row<T>> chosen = new LinkedHashMap<>();
  private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
  private final ReadOnlyBooleanWrapper all = new ReadOnlyBooleanWrapper();

  Choice(ObservableList<Row<T>> shown) {
    this.shown = shown;
  }

  /** How many. */
  public ReadOnlyIntegerProperty count() {
    return count.getReadOnlyProperty();
  }

  /** Whether everything in sight is chosen. */
  public ReadOnlyBooleanProperty all() {
    return all.getReadOnlyProperty();
  }

  /** The values as they are now. */
  public List<T> values() {
    return chosen.values().stream().map(Row::get).toList();
  }

  /** Picks a row, or lets it go. */
  public void toggle(Row<T> row) {
    set(row, !row.chosen().get());
    recount();
  }

  /** Picks all rows from one place to another, whichever is first. */
  public void range(int from, int to) {
    for (int i = Math.min(from, to); i <= Math.max(from, to); i++) {
      set(shown.get(i), true);
    }
    recount();
  }

  /** Picks all that match the filter now. */
  public void allMatching() {
    shown.forEach(row -> set(row, true));
    recount();
  }

  /** Lets all go. */
  public void none() {
    chosen.values().forEach(row -> row.choose(false));
    chosen.clear();
    recount();
  }

  /** What is out of sight is no longer chosen: nobody acts on what they do not see. */
  void keepShown(Set<String> ids) {
    for (Row<T> row : List.copyOf(chosen.values())) {
      if (!ids.contains(row.id())) {
        set(row, false);
      }
    }
    recount();
  }

  private void set(Row<T> row, boolean on) {
    row.choose(on);
    if (on) {
      chosen.put(row.id(), row);
    } else {
      chosen.remove(row.id());
    }
  }

  private void recount() {
    count.set(chosen.size());
    all.set(!shown.isEmpty() && shown.stream().allMatch(row -> row.chosen().get()));
  }
}
