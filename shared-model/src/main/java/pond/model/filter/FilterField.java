package pond.model.filter;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

/** What one key means for a row of type {@code T}. */
interface FilterField<T> {
  FilterKey key();

  /** Why this term cannot be applied, if so. */
  Optional<Objection> check(FilterTerm term);

  /** Whether a row satisfies the term, looking away from its negation; the term was checked. */
  Predicate<T> matcher(FilterTerm term, Instant now);

  /** A refusal that does not yet know its place. */
  record Objection(FilterRefusal reason, String message, Optional<String> suggestion) {
    static Optional<Objection> of(FilterRefusal reason, String message) {
      return Optional.of(new Objection(reason, message, Optional.empty()));
    }
  }
}
