package pond.model.filter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import pond.model.filter.FilterField.Objection;
import pond.model.text.DidYouMean;

/**
 * The keys of one list and what they mean for its rows. Immutable, so the filter bar, a link and
 * the command line cannot understand one text differently.
 */
public final class FilterFields<T> {
  private final Map<String, FilterField<T>> fields;
  private final Function<T, List<String>> searched;

  FilterFields(Map<String, FilterField<T>> fields, Function<T, List<String>> searched) {
    this.fields = new LinkedHashMap<>(fields);
    this.searched = searched;
  }

  /**
   * Starts a list's keys.
   *
   * @param searched the texts of a row in which free text is looked for
   */
  public static <T> FilterFieldsBuilder<T> of(Function<T, List<String>> searched) {
    return new FilterFieldsBuilder<>(searched);
  }

  /** The keys, in the order in which they were named. */
  public List<FilterKey> keys() {
    return fields.values().stream().map(FilterField::key).toList();
  }

  /** Reads a filter and checks that this list understands every term of it. */
  public FilterResult parse(String text) {
    try {
      List<Token> tokens = new FilterParser(text).tokens();
      for (Token token : tokens) {
        check(token);
      }
      return new FilterResult.Parsed(new Filter(tokens.stream().map(Token::term).toList()));
    } catch (FilterSyntaxException e) {
      return e.problem();
    }
  }

  /**
   * Which rows a filter shows.
   *
   * @throws IllegalArgumentException when this list does not understand the filter; see {@link
   *     #parse}
   */
  public Predicate<T> matcher(Filter filter, Instant now) {
    List<Predicate<T>> all = new ArrayList<>();
    Map<String, Predicate<T>> alternatives = new LinkedHashMap<>();
    for (FilterTerm term : filter.terms()) {
      Predicate<T> holds = holds(term, now);
      if (isAlternative(term)) {
        alternatives.merge(term.key(), holds, Predicate::or);
      } else {
        all.add(term.negated() ? holds.negate() : holds);
      }
    }
    all.addAll(alternatives.values());
    return row -> all.stream().allMatch(holds -> holds.test(row));
  }

  /** The rows that a filter shows, in their order. */
  public List<T> apply(Filter filter, List<T> rows, Instant now) {
    return filter.isEmpty() ? rows : rows.stream().filter(matcher(filter, now)).toList();
  }

  private Predicate<T> holds(FilterTerm term, Instant now) {
    if (term.isWords()) {
      Glob glob = Glob.anywhere(term.value());
      return row -> searched.apply(row).stream().anyMatch(glob::matches);
    }
    FilterField<T> field = fields.get(term.key());
    if (field == null || field.check(term).isPresent()) {
      throw new IllegalArgumentException("this list does not understand " + term.text());
    }
    return field.matcher(term, now);
  }

  private boolean isAlternative(FilterTerm term) {
    FilterField<T> field = fields.get(term.key());
    return field != null
        && field.key().kind() != FilterKey.Kind.IS
        && !term.negated()
        && term.operator() == FilterOperator.IS;
  }

  private void check(Token token) throws FilterSyntaxException {
    FilterTerm term = token.term();
    if (term.isWords()) {
      return;
    }
    FilterField<T> field = fields.get(term.key());
    if (field == null) {
      throw unknown(token);
    }
    Optional<Objection> objection = field.check(term);
    if (objection.isPresent()) {
      Objection o = objection.get();
      throw new FilterSyntaxException(
          new FilterResult.Problem(
              o.reason(), token.value(), token.to(), o.message(), o.suggestion()));
    }
  }

  private FilterSyntaxException unknown(Token token) {
    String key = token.term().key();
    int from = token.from() + (token.term().negated() ? 1 : 0);
    return new FilterSyntaxException(
        new FilterResult.Problem(
            FilterRefusal.UNKNOWN_KEY,
            from,
            from + key.length(),
            "No filter called \"" + key + "\". " + DidYouMean.hint(key, fields.keySet()),
            DidYouMean.nearest(key, fields.keySet())));
  }
}
