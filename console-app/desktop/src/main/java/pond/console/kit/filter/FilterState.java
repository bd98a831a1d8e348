package pond.console.kit.filter;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import pond.console.keep.Keep;
import pond.console.route.Route;
import pond.model.filter.Filter;
import pond.model.filter.FilterFields;
import pond.model.filter.FilterResult;
import pond.model.filter.FilterTerm;

/**
 * The filter of a list as it is being written. While what is written cannot be understood, the last
 * filter that could stays in force and the problem is said.
 */
public final class FilterState<T> {
  /** The query field of a route that carries the filter. */
  public static final String QUERY = "filter";

  private final FilterFields<T> fields;
  private final Consumer<Filter> apply;
  private final SavedViews views;
  private final StringProperty text = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<Filter> filter = new ReadOnlyObjectWrapper<>(Filter.ALL);
  private final ReadOnlyObjectWrapper<FilterResult.@Nullable Problem> problem =
      new ReadOnlyObjectWrapper<>();

  /**
   * A filter.
   *
   * @param list names what is kept, such as {@code workers}
   * @param apply takes the filter whenever it changes, such as the table model's
   */
  public FilterState(FilterFields<T> fields, Keep keep, String list, Consumer<Filter> apply) {
    this.fields = fields;
    this.apply = apply;
    this.views = new SavedViews(keep, list);
    text.addListener((watched, before, now) -> read(now));
  }

  /** What is written. */
  public StringProperty text() {
    return text;
  }

  /** The filter in force. */
  public ReadOnlyObjectProperty<Filter> filter() {
    return filter.getReadOnlyProperty();
  }

  /** Why what is written cannot be understood; null when it can. */
  public ReadOnlyObjectProperty<FilterResult.@Nullable Problem> problem() {
    return problem.getReadOnlyProperty();
  }

  /** The place that the problem is about. */
  public String problemPlace() {
    FilterResult.Problem now = problem.get();
    if (now == null) {
      return "";
    }
    int to = Math.min(now.to(), text.get().length());
    return text.get().substring(Math.min(now.from(), to), to);
  }

  /** Writes what was probably meant. */
  public void fix() {
    FilterResult.Problem now = problem.get();
    if (now != null && now.suggestion().isPresent()) {
      String written = text.get();
      text.set(
          written.substring(0, now.from()) + now.suggestion().get() + written.substring(now.to()));
    }
  }

  /** Shows everything. */
  public void clear() {
    text.set("");
  }

  /** Adds a term, as a click on a chip in a row does. */
  public void add(FilterTerm term) {
    text.set(filter.get().with(term).text());
  }

  /** Takes the chip at this place away. */
  public void drop(int index) {
    text.set(filter.get().without(index).text());
  }

  /** What could be written at the caret. */
  public List<Completion> completions(int caret) {
    return new Completions(fields.keys()).at(text.get(), caret);
  }

  /** The named filters. */
  public SavedViews views() {
    return views;
  }

  /** Takes the filter of a route; without one, everything is shown. */
  public void from(Route route) {
    text.set(route.query(QUERY).orElse(""));
  }

  /** The route with the filter in force. */
  public Route to(Route route) {
    return filter.get().isEmpty() ? route : route.with(QUERY, filter.get().text());
  }

  private void read(String written) {
    Optional<Filter> understood = Optional.empty();
    switch (fields.parse(written)) {
      case FilterResult.Parsed parsed -> {
        problem.set(null);
        understood = Optional.of(parsed.filter());
      }
      case FilterResult.Problem said -> problem.set(said);
    }
    if (understood.isPresent() && !understood.get().equals(filter.get())) {
      filter.set(understood.get());
      apply.accept(understood.get());
    }
  }
}
