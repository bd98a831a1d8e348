package pond.console.kit.table;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import pond.model.filter.Filter;
import pond.model.filter.FilterFields;

/**
 * The rows of a list page, known by id. News changes rows where they stand; nothing appears,
 * disappears or moves until {@link #settle}, which the person asks for, so that the row under the
 * cursor stays the row under the cursor.
 */
public final class TableModel<T> {
  private final Function<T, String> id;
  private final FilterFields<T> fields;
  private final Clock clock;
  private final Map<String, Row<T>> known = new LinkedHashMap<>();
  private final Set<String> gone = new HashSet<>();
  private final Set<String> faded = new HashSet<>();
  private final Set<String> inSight = new HashSet<>();
  private final Set<String> held = new HashSet<>();
  private final Map<String, Optional<T>> whilePaused = new LinkedHashMap<>();
  private final ObservableList<Row<T>> shown = FXCollections.observableArrayList();
  private final ReadOnlyIntegerWrapper heldBack = new ReadOnlyIntegerWrapper();
  private final ReadOnlyIntegerWrapper fadedCount = new ReadOnlyIntegerWrapper();
  private final ReadOnlyIntegerWrapper waiting = new ReadOnlyIntegerWrapper();
  private final ReadOnlyIntegerWrapper total = new ReadOnlyIntegerWrapper();
  private final BooleanProperty paused = new SimpleBooleanProperty();
  private final Cursor<T> cursor = new Cursor<>(shown);
  private final Choice<T> choice = new Choice<>(shown);
  private Filter filter = Filter.ALL;
  private Predicate<T> matches = row -> true;
  private @Nullable Comparator<T> order;
  private boolean filled;

  /**
   * An empty table.
   *
   * @param id what a row is known by
   * @param fields what the filter understands
   */
  public TableModel(Function<T, String> id, FilterFields<T> fields, Clock clock) {
    this.id = id;
    this.fields = fields;
    this.clock = clock;
    paused.addListener((watched, before, now) -> resume(now));
  }

  /** The list as fetched. The first one is shown at once; of a later one, new rows are held. */
  public void load(Collection<T> all) {
    if (!filled) {
      reset(all);
      return;
    }
    Set<String> there = new HashSet<>();
    all.forEach(row -> there.add(id.apply(row)));
    change(all, known.keySet().stream().filter(other -> !there.contains(other)).toList());
  }

  /** Some rows are new or other than before, some are gone. One call for many. */
  public void change(Collection<T> rows, Collection<String> removed) {
    if (paused.get()) {
      rows.forEach(row -> whilePaused.put(id.apply(row), Optional.of(row)));
      removed.forEach(other -> whilePaused.put(other, Optional.empty()));
      waiting.set(whilePaused.size());
      return;
    }
    rows.forEach(this::take);
    removed.forEach(this::drop);
    recount();
  }

  /** A row that the person's own act made or changed: shown at once, as it is now. */
  public void put(T row) {
    putAll(List.of(row));
  }

  /** Many such rows, sorted and shown once. */
  public void putAll(Collection<T> rows) {
    rows.forEach(this::take);
    settle();
  }

  /** Forgets everything and shows this, as F5 does. */
  public void reset(Collection<T> all) {
    filled = true;
    Map<String, Row<T>> before = new LinkedHashMap<>(known);
    known.clear();
    gone.clear();
    whilePaused.clear();
    waiting.set(0);
    for (T row : all) {
      String key = id.apply(row);
      Row<T> place = before.getOrDefault(key, new Row<>(key, row));
      place.set(row);
      known.put(key, place);
    }
    settle();
  }

  /** Shows the new rows, drops the gone ones and sorts again. */
  public void settle() {
    matches = fields.matcher(filter, clock.instant());
    List<Row<T>> now = new ArrayList<>(known.size());
    for (String old : List.copyOf(faded)) {
      fade(old, false);
    }
    gone.forEach(known::remove);
    gone.clear();
    for (Row<T> row : known.values()) {
      if (matches.test(row.get())) {
        now.add(row);
      }
    }
    if (order != null) {
      Comparator<T> by = order;
      now.sort((a, b) -> by.compare(a.get(), b.get()));
    }
    inSight.clear();
    now.forEach(row -> inSight.add(row.id()));
    held.clear();
    cursor.keep(() -> shown.setAll(now));
    choice.keepShown(inSight);
    recount();
  }

  /** Shows only what this filter matches. */
  public void filter(Filter now) {
    filter = now;
    settle();
  }

  public Filter filter() {
    return filter;
  }

  /** What the filter understands. */
  public FilterFields<T> fields() {
    return fields;
  }

  /** Sorts; null for the order in which the rows came. */
  public void sort(@Nullable Comparator<T> by) {
    order = by;
    settle();
  }

  /** The rows in sight, in order. */
  public ObservableList<Row<T>> shown() {
    return shown;
  }

  /** The values in sight, in order: the filtered set. */
  public List<T> values() {
    return shown.stream().map(Row::get).toList();
  }

  /** The row of this id, in sight or not. */
  public Optional<T> find(String wanted) {
    return Optional.ofNullable(known.get(wanted)).map(Row::get);
  }

  /** The row that keys act on. */
  public Cursor<T> cursor() {
    return cursor;
  }

  /** The rows picked for a bulk act. */
  public Choice<T> choice() {
    return choice;
  }

  /** How many matching new rows are held back. */
  public ReadOnlyIntegerProperty heldBack() {
    return heldBack.getReadOnlyProperty();
  }

  /** How many rows in sight are gone or no longer match. */
  public ReadOnlyIntegerProperty fadedCount() {
    return fadedCount.getReadOnlyProperty();
  }

  /** How many changes came since the pause. */
  public ReadOnlyIntegerProperty waiting() {
    return waiting.getReadOnlyProperty();
  }

  /** How many rows there are without a filter. */
  public ReadOnlyIntegerProperty total() {
    return total.getReadOnlyProperty();
  }

  /** While true, news waits. */
  public BooleanProperty paused() {
    return paused;
  }

  private void take(T row) {
    String key = id.apply(row);
    filled = true;
    gone.remove(key);
    Row<T> place = known.get(key);
    if (place == null) {
      place = new Row<>(key, row);
      known.put(key, place);
    } else {
      place.set(row);
    }
    boolean fits = matches.test(row);
    if (inSight.contains(key)) {
      fade(key, !fits);
    } else if (fits) {
      held.add(key);
    } else {
      held.remove(key);
    }
  }

  private void drop(String key) {
    Row<T> place = known.get(key);
    if (place == null) {
      return;
    }
    held.remove(key);
    if (inSight.contains(key)) {
      gone.add(key);
      fade(key, true);
    } else {
      known.remove(key);
    }
  }

  private void fade(String key, boolean on) {
    Row<T> place = known.get(key);
    if (place != null) {
      place.fade(on);
    }
    if (on) {
      faded.add(key);
    } else {
      faded.remove(key);
    }
  }

  private void resume(boolean pausedNow) {
    if (pausedNow) {
      return;
    }
    whilePaused.forEach((key, row) -> row.ifPresentOrElse(this::take, () -> drop(key)));
    whilePaused.clear();
    waiting.set(0);
    recount();
  }

  private void recount() {
    heldBack.set(held.size());
    fadedCount.set(faded.size());
    total.set(known.size() - gone.size());
  }
}
