package pond.console.kit.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import pond.console.keep.Keep;

/**
 * How a person set up a table: the order, width and visibility of columns, and what it is sorted
 * by. Kept as {@code name 14.0 shown;state 9.5 hidden;} and a last part {@code sort name up}.
 */
final class ColumnKeep {
  private static final double NARROWEST = 2;
  private static final double WIDEST = 120;

  private final Keep keep;
  private final String key;

  ColumnKeep(Keep keep, String table) {
    this.keep = keep;
    this.key = table + ".columns";
  }

  /** A column as kept. */
  record Kept(double em, boolean shown) {}

  /** What it is sorted by. */
  record Sort(String column, boolean up) {}

  /** All that is kept; columns in their order. */
  record Setup(Map<String, Kept> columns, Optional<Sort> sort) {
    static final Setup NONE = new Setup(Map.of(), Optional.empty());
  }

  void save(Setup setup) {
    List<String> parts = new ArrayList<>();
    setup.columns.forEach(
        (id, kept) ->
            parts.add(
                String.format(
                    Locale.ROOT, "%s %.1f %s", id, kept.em, kept.shown ? "shown" : "hidden")));
    setup.sort.ifPresent(sort -> parts.add("sort " + sort.column + (sort.up ? " up" : " down")));
    keep.put(key, String.join(";", parts));
  }

  /** What was kept; parts that cannot be read are left out. */
  Setup load() {
    Map<String, Kept> columns = new LinkedHashMap<>();
    Optional<Sort> sort = Optional.empty();
    for (String part : keep.get(key).orElse("").split(";", -1)) {
      String[] words = part.split(" ", -1);
      if (words.length != 3) {
        continue;
      }
      if (words[0].equals("sort")) {
        sort = Optional.of(new Sort(words[1], words[2].equals("up")));
      } else {
        width(words[1])
            .ifPresent(em -> columns.put(words[0], new Kept(em, words[2].equals("shown"))));
      }
    }
    return columns.isEmpty() ? Setup.NONE : new Setup(columns, sort);
  }

  void forget() {
    keep.remove(key);
  }

  private static Optional<Double> width(String text) {
    try {
      double em = Double.parseDouble(text);
      return em >= NARROWEST && em <= WIDEST ? Optional.of(em) : Optional.empty();
    } catch (NumberFormatException unreadable) {
      return Optional.empty();
    }
  }
}
