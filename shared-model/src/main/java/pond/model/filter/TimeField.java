package pond.model.filter;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A key that measures time: since, until, or how long. */
record TimeField<T>(FilterKey key, BiFunction<T, Instant, Optional<Duration>> time)
    implements FilterField<T> {
  private static final Pattern FORM = Pattern.compile("([0-9]{1,6})([smhdw])");

  @Override
  public Optional<Objection> check(FilterTerm term) {
    String name = key.key();
    if (!FORM.matcher(term.value()).matches()) {
      return Objection.of(
          FilterRefusal.NOT_A_DURATION,
          "\"" + name + "\" needs a time such as 30m, 12h or 2d, not \"" + term.value() + "\".");
    }
    if (term.operator() == FilterOperator.IS) {
      return Objection.of(
          FilterRefusal.OPERATOR_NOT_ALLOWED,
          "Write "
              + name
              + "<"
              + term.value()
              + " or "
              + name
              + ">"
              + term.value()
              + ": \""
              + name
              + "\" does not understand \":\".");
    }
    return Optional.empty();
  }

  @Override
  public Predicate<T> matcher(FilterTerm term, Instant now) {
    Duration bound = duration(term.value());
    FilterOperator operator = term.operator();
    return row -> time.apply(row, now).map(d -> operator.accepts(d.compareTo(bound))).orElse(false);
  }

  private static Duration duration(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalStateException("the term was not checked: " + text);
    }
    long number = Long.parseLong(matcher.group(1));
    return switch (matcher.group(2)) {
      case "s" -> Duration.ofSeconds(number);
      case "m" -> Duration.ofMinutes(number);
      case "h" -> Duration.ofHours(number);
      case "d" -> Duration.ofDays(number);
      default -> Duration.ofDays(7 * number);
    };
  }
}
