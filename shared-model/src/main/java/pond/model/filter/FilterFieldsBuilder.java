package pond.model.filter;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import pond.model.filter.FilterKey.Kind;

/** Names a list's keys, one after the other; each key once. */
public final class FilterFieldsBuilder<T> {
  private static final String FLAGS = "is";

  private final Function<T, List<String>> searched;
  private final Map<String, FilterField<T>> fields = new LinkedHashMap<>();
  private final Map<String, Predicate<T>> flags = new LinkedHashMap<>();

  FilterFieldsBuilder(Function<T, List<String>> searched) {
    this.searched = searched;
  }

  /** A text that must be equal, or fit a pattern with {@code *}. */
  public FilterFieldsBuilder<T> text(String key, String meaning, Function<T, String> text) {
    return texts(key, meaning, row -> List.of(text.apply(row)));
  }

  /** A text that a row may not have. */
  public FilterFieldsBuilder<T> optText(
      String key, String meaning, Function<T, Optional<String>> text) {
    return texts(key, meaning, row -> text.apply(row).stream().toList());
  }

  /** Several texts, of which one must be equal or fit. */
  public FilterFieldsBuilder<T> texts(String key, String meaning, Function<T, List<String>> texts) {
    return add(new TextField<>(new FilterKey(key, Kind.TEXT, meaning, List.of()), texts));
  }

  /** A text of which a part must fit. */
  public FilterFieldsBuilder<T> words(String key, String meaning, Function<T, String> text) {
    FilterKey words = new FilterKey(key, Kind.WORDS, meaning, List.of());
    return add(new TextField<>(words, row -> List.of(text.apply(row))));
  }

  /** A text that is always one of some. */
  public FilterFieldsBuilder<T> choice(
      String key, String meaning, List<String> choices, Function<T, List<String>> texts) {
    return add(new TextField<>(new FilterKey(key, Kind.CHOICE, meaning, choices), texts));
  }

  /** A whole number. */
  public FilterFieldsBuilder<T> number(String key, String meaning, ToLongFunction<T> number) {
    return add(new NumberField<>(new FilterKey(key, Kind.NUMBER, meaning, List.of()), number));
  }

  /** The time since an instant that a row may not have. */
  public FilterFieldsBuilder<T> age(
      String key, String meaning, Function<T, Optional<Instant>> since) {
    FilterKey age = new FilterKey(key, Kind.AGE, meaning, List.of());
    return add(
        new TimeField<>(age, (row, now) -> since.apply(row).map(at -> Duration.between(at, now))));
  }

  /** The time until an instant that a row may not have; negative when it is past. */
  public FilterFieldsBuilder<T> timeLeft(
      String key, String meaning, Function<T, Optional<Instant>> until) {
    FilterKey left = new FilterKey(key, Kind.TIME_LEFT, meaning, List.of());
    return add(
        new TimeField<>(left, (row, now) -> until.apply(row).map(at -> Duration.between(now, at))));
  }

  /** How long something took, which a row may not have. */
  public FilterFieldsBuilder<T> took(
      String key, String meaning, Function<T, Optional<Duration>> duration) {
    FilterKey took = new FilterKey(key, Kind.TOOK, meaning, List.of());
    return add(new TimeField<>(took, (row, now) -> duration.apply(row)));
  }

  /** A flag, asked for as {@code is:word}. */
  public FilterFieldsBuilder<T> flag(String word, Predicate<T> set) {
    if (flags.putIfAbsent(word, set) != null) {
      throw new IllegalArgumentException("the flag " + word + " is named twice");
    }
    return this;
  }

  /** The finished keys. */
  public FilterFields<T> build() {
    Map<String, FilterField<T>> all = new LinkedHashMap<>(fields);
    if (!flags.isEmpty()) {
      Map<String, Predicate<T>> set = new LinkedHashMap<>(flags);
      FilterKey is = new FilterKey(FLAGS, Kind.IS, "a property", List.copyOf(set.keySet()));
      all.put(FLAGS, new TextField<>(is, row -> words(set, row)));
    }
    return new FilterFields<>(all, searched);
  }

  private static <T> List<String> words(Map<String, Predicate<T>> flags, T row) {
    return flags.entrySet().stream()
        .filter(flag -> flag.getValue().test(row))
        .map(Map.Entry::getKey)
        .toList();
  }

  private FilterFieldsBuilder<T> add(FilterField<T> field) {
    if (fields.putIfAbsent(field.key().key(), field) != null || field.key().key().equals(FLAGS)) {
      throw new IllegalArgumentException("the key " + field.key().key() + " is named twice");
    }
    return this;
  }
}
