package pond.model.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FilterProperties {
  private static final String NASTY = "ab-:<>=*\"\\ \t\u00a0\u2028.Z9é🦆";

  @Property(tries = 1000)
  void parse_canonicalText_isTheSameFilter(@ForAll("filters") Filter filter) {
    assertEquals(new FilterResult.Parsed(filter), Filter.parse(filter.text()));
  }

  @Property(tries = 1000)
  void parse_anyText_isReadOrNamesAPlaceInside(@ForAll("texts") String text) {
    switch (Filter.parse(text)) {
      case FilterResult.Parsed parsed ->
          assertEquals(parsed, Filter.parse(parsed.filter().text()), "canonical text differs");
      case FilterResult.Problem problem -> {
        assertTrue(problem.from() >= 0 && problem.from() <= problem.to(), problem.toString());
        assertTrue(problem.to() <= text.length(), problem.toString());
      }
    }
  }

  @Property(tries = 500)
  void matcher_pattern_agreesWithARegularExpression(
      @ForAll("patterns") String pattern, @ForAll("words") String word) {
    Pattern regex =
        Pattern.compile(
            Stream.of(pattern.split("\\*", -1))
                .map(Pattern::quote)
                .collect(Collectors.joining(".*")),
            Pattern.DOTALL);
    assertEquals(regex.matcher(word).matches(), Glob.whole(pattern).matches(word));
  }

  @Property(tries = 300)
  void matcher_negatedTerm_showsExactlyTheOthers(
      @ForAll("patterns") String pattern, @ForAll("words") String word) {
    FilterFields<String> fields =
        FilterFields.<String>of(List::of).text("word", "the word", w -> w).build();
    FilterTerm plain = FilterTerm.is("word", pattern);
    FilterTerm negated = new FilterTerm("word", true, FilterOperator.IS, pattern);
    boolean shown = fields.matcher(new Filter(List.of(plain)), Instant.EPOCH).test(word);
    boolean other = fields.matcher(new Filter(List.of(negated)), Instant.EPOCH).test(word);
    assertEquals(shown, !other);
  }

  @Provide
  Arbitrary<Filter> filters() {
    Arbitrary<String> keys = Arbitraries.of("", "tier", "is", "a-b", "x_1");
    Arbitrary<String> values = texts().filter(text -> !text.isEmpty());
    Arbitrary<FilterTerm> terms =
        Combinators.combine(
                keys, Arbitraries.of(true, false), Arbitraries.of(FilterOperator.class), values)
            .as(
                (key, negated, operator, value) ->
                    new FilterTerm(
                        key, negated, key.isEmpty() ? FilterOperator.IS : operator, value));
    return terms.list().ofMaxSize(8).map(Filter::new);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withChars(NASTY.toCharArray()).ofMaxLength(20);
  }

  @Provide
  Arbitrary<String> patterns() {
    return Arbitraries.strings().withChars("ab*").ofMinLength(1).ofMaxLength(7);
  }

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.strings().withChars("ab").ofMaxLength(8);
  }
}
