package pond.model.filter;

import java.util.List;
import java.util.Objects;

/**
 * A key that a list understands, for completion and help.
 *
 * @param choices the values it knows; empty when any value is possible
 */
public record FilterKey(String key, Kind kind, String meaning, List<String> choices) {
  /** What kind of value a key has; the names are those of docs/spec/filter.md section 3. */
  public enum Kind {
    TEXT,
    WORDS,
    CHOICE,
    NUMBER,
    AGE,
    TIME_LEFT,
    TOOK,
    IS
  }

  public FilterKey {
    Objects.requireNonNull(kind, "kind is missing");
    Objects.requireNonNull(meaning, "meaning is missing");
    choices = List.copyOf(Objects.requireNonNull(choices, "choices is missing"));
    if (!FilterTerm.KEY.matcher(key).matches()) {
      throw new IllegalArgumentException("not a filter key: " + key);
    }
  }
}
