package pond.model.filter;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;

/** A key that counts. */
record NumberField<T>(FilterKey key, ToLongFunction<T> number) implements FilterField<T> {
  private static final Pattern FORM = Pattern.compile("-?[0-9]{1,18}");

  @Override
  public Optional<Objection> check(FilterTerm term) {
    return FORM.matcher(term.value()).matches()
        ? Optional.empty()
        : Objection.of(
            FilterRefusal.NOT_A_NUMBER,
            "\"" + key.key() + "\" needs a whole number, not \"" + term.value() + "\".");
  }

  @Override
  public Predicate<T> matcher(FilterTerm term, Instant now) {
    long bound = Long.parseLong(term.value());
    FilterOperator operator = term.operator();
    return row -> operator.accepts(Long.compare(number.applyAsLong(row), bound));
  }
}
