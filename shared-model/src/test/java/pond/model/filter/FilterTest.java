package pond.model.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FilterTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private record Job(
      String id,
      String tier,
      List<String> tags,
      int tries,
      Optional<Instant> at,
      boolean flagged) {}

  private static final FilterFields<Job> FIELDS =
      FilterFields.<Job>of(job -> List.of(job.id()))
          .text("id", "the id", Job::id)
          .choice("tier", "the tier", List.of("trusted", "byo"), job -> List.of(job.tier()))
          .texts("tag", "a tag", Job::tags)
          .number("tries", "how often", Job::tries)
          .age("age", "since it came", Job::at)
          .timeLeft("left", "until it ends", Job::at)
          .took("took", "how long", job -> Optional.of(Duration.ofMinutes(job.tries())))
          .flag("flagged", Job::flagged)
          .build();

  private static final Job OLD =
      new Job(
          "r-old", "byo", List.of("gpu-07", "eu"), 3, Optional.of(NOW.minusSeconds(7200)), true);
  private static final Job NEW =
      new Job("r-new", "trusted", List.of("cpu"), 1, Optional.of(NOW.plusSeconds(60)), false);
  private static final Job BARE = new Job("x y", "byo", List.of(), 0, Optional.empty(), false);

  @Test
  void apply_eachKind_showsWhatHolds() {
    assertEquals(List.of(OLD, NEW, BARE), shown(""));
    assertEquals(List.of(OLD, BARE), shown("tier:byo"));
    assertEquals(List.of(OLD, BARE), shown("TIER:BYO"));
    assertEquals(List.of(OLD, NEW), shown("id:r-*"));
    assertEquals(List.of(OLD), shown("tag:GPU-*"));
    assertEquals(List.of(NEW, BARE), shown("-tag:gpu-*"));
    assertEquals(List.of(NEW, BARE), shown("tries<=1"));
    assertEquals(List.of(OLD), shown("tries:3"));
    assertEquals(List.of(OLD), shown("age>1h"));
    assertEquals(List.of(NEW), shown("age<1s"));
    assertEquals(List.of(NEW, BARE), shown("-age>1h"));
    assertEquals(List.of(OLD, NEW), shown("left<=60s"));
    assertEquals(List.of(OLD), shown("took>2m"));
    assertEquals(List.of(OLD), shown("is:flagged"));
    assertEquals(List.of(BARE), shown("\"x y\""));
    assertEquals(List.of(OLD), shown("R-O"));
    assertEquals(List.of(NEW, BARE), shown("-old"));
  }

  @Test
  void apply_sameKeyTwice_isAlternativesAndTheRestMustHold() {
    assertEquals(List.of(OLD, NEW), shown("id:r-old id:r-new"));
    assertEquals(List.of(OLD), shown("id:r-old id:r-new is:flagged"));
    assertEquals(List.of(), shown("-id:r-* -id:x*"));
  }

  @Test
  void parse_unknownKey_namesTheNearestAndThePlace() {
    FilterResult.Problem problem = problem("is:flagged -teir:byo");
    assertEquals(FilterRefusal.UNKNOWN_KEY, problem.reason());
    assertEquals("No filter called \"teir\". Did you mean \"tier\"?", problem.message());
    assertEquals(Optional.of("tier"), problem.suggestion());
    assertEquals("teir", "is:flagged -teir:byo".substring(problem.from(), problem.to()));
  }

  @Test
  void parse_unknownFlagOrChoice_namesTheNearest() {
    assertEquals(
        "\"is\" knows no \"flaged\". Did you mean \"flagged\"?", problem("is:flaged").message());
    assertEquals(FilterRefusal.UNKNOWN_VALUE, problem("is:*").reason());
    assertEquals(Optional.of("trusted"), problem("tier:trustd").suggestion());
    assertInstanceOf(FilterResult.Parsed.class, FIELDS.parse("tier:trust*"));
  }

  @Test
  void parse_whatCannotBe_isRefusedWithItsReason() {
    assertEquals(FilterRefusal.VALUE_MISSING, problem("tier:").reason());
    assertEquals(FilterRefusal.VALUE_MISSING, problem("tier:\"\"").reason());
    assertEquals(FilterRefusal.VALUE_MISSING, problem("a - b").reason());
    assertEquals(FilterRefusal.NOT_A_NUMBER, problem("tries>many").reason());
    assertEquals(FilterRefusal.NOT_A_NUMBER, problem("tries:9999999999999999999").reason());
    assertEquals(FilterRefusal.NOT_A_DURATION, problem("age<soon").reason());
    assertEquals(FilterRefusal.OPERATOR_NOT_ALLOWED, problem("age:2d").reason());
    assertEquals(FilterRefusal.OPERATOR_NOT_ALLOWED, problem("tier<byo").reason());
    assertEquals(FilterRefusal.QUOTE_NOT_CLOSED, problem("id:\"x y").reason());
    assertEquals(FilterRefusal.QUOTE_MISPLACED, problem("id:x\"y\"").reason());
    assertEquals(FilterRefusal.QUOTE_MISPLACED, problem("\"x\"y").reason());
    assertEquals(FilterRefusal.TOO_LONG, problem("x ".repeat(51)).reason());
    assertEquals(FilterRefusal.TOO_LONG, problem("x".repeat(2001)).reason());
  }

  @Test
  void text_chipsAddedAndRemoved_isCanonical() {
    FilterResult.Parsed parsed =
        assertInstanceOf(FilterResult.Parsed.class, Filter.parse("  Tier:byo\t-\"a b\"  age<2d "));
    Filter filter = parsed.filter();
    assertEquals("tier:byo -\"a b\" age<2d", filter.text());
    assertEquals("tier:byo age<2d", filter.without(1).text());
    assertEquals(filter, filter.with(FilterTerm.is("tier", "byo")));
    assertEquals(
        "tier:byo -\"a b\" age<2d \"http://x\"", filter.with(FilterTerm.words("http://x")).text());
  }

  @Test
  void matcher_filterOfAnotherList_isRefused() {
    Filter foreign = new Filter(List.of(FilterTerm.is("room", "a")));
    assertThrows(IllegalArgumentException.class, () -> FIELDS.matcher(foreign, NOW));
  }

  private static List<Job> shown(String text) {
    FilterResult.Parsed parsed =
        assertInstanceOf(FilterResult.Parsed.class, FIELDS.parse(text), text);
    return FIELDS.apply(parsed.filter(), List.of(OLD, NEW, BARE), NOW);
  }

  private static FilterResult.Problem problem(String text) {
    return assertInstanceOf(FilterResult.Problem.class, FIELDS.parse(text), text);
  }
}
