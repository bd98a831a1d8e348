package pond.model.filter;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import pond.model.text.DidYouMean;

/** A key for texts: any text, words within one, one of some choices, or a flag. */
record TextField<T>(FilterKey key, Function<T, List<String>> texts) implements FilterField<T> {
  @Override
  public Optional<Objection> check(FilterTerm term) {
    String name = key.key();
    if (term.operator() != FilterOperator.IS) {
      return Objection.of(
          FilterRefusal.OPERATOR_NOT_ALLOWED,
          "Write " + name + ":" + term.value() + ": \"" + name + "\" understands only \":\".");
    }
    boolean pattern = key.kind() != FilterKey.Kind.IS && Glob.isPattern(term.value());
    if (key.choices().isEmpty() || pattern || isChoice(term.value())) {
      return Optional.empty();
    }
    String message =
        "\""
            + name
            + "\" knows no \""
            + term.value()
            + "\". "
            + DidYouMean.hint(term.value(), key.choices());
    return Optional.of(
        new Objection(
            FilterRefusal.UNKNOWN_VALUE, message, DidYouMean.nearest(term.value(), key.choices())));
  }

  @Override
  public Predicate<T> matcher(FilterTerm term, Instant now) {
    Glob glob =
        key.kind() == FilterKey.Kind.WORDS ? Glob.anywhere(term.value()) : Glob.whole(term.value());
    return row -> texts.apply(row).stream().anyMatch(glob::matches);
  }

  private boolean isChoice(String value) {
    return key.choices().stream().anyMatch(value::equalsIgnoreCase);
  }
}
