package pond.model.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A filter as read: its terms in their order. No term means that everything is shown. Immutable;
 * two filters with the same terms are equal.
 */
public record Filter(List<FilterTerm> terms) {
  /** The longest text, in UTF-16 units. */
  public static final int MAX_LENGTH = 2000;

  /** The most terms. */
  public static final int MAX_TERMS = 50;

  /** The filter that shows everything. */
  public static final Filter ALL = new Filter(List.of());

  public Filter {
    terms = List.copyOf(Objects.requireNonNull(terms, "terms is missing"));
  }

  /** Reads the form only; what the keys mean is checked by {@link FilterFields#parse}. */
  public static FilterResult parse(String text) {
    return new FilterParser(text).parse();
  }

  /** The canonical text, which reads back as an equal filter. */
  public String text() {
    return terms.stream().map(FilterTerm::text).collect(Collectors.joining(" "));
  }

  /** True when everything is shown. */
  public boolean isEmpty() {
    return terms.isEmpty();
  }

  /** This filter and one more term; itself when it has that term already. */
  public Filter with(FilterTerm term) {
    if (terms.contains(term)) {
      return this;
    }
    List<FilterTerm> more = new ArrayList<>(terms);
    more.add(term);
    return new Filter(more);
  }

  /** This filter without the chip at this place, counted from 0. */
  public Filter without(int index) {
    List<FilterTerm> fewer = new ArrayList<>(terms);
    fewer.remove(index);
    return new Filter(fewer);
  }
}
