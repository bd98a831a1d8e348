package pond.model.filter;

import java.util.Objects;
import java.util.Optional;

/** What became of reading a filter. */
public sealed interface FilterResult {
  /** It can be applied. */
  record Parsed(Filter filter) implements FilterResult {
    public Parsed {
      Objects.requireNonNull(filter, "filter is missing");
    }
  }

  /**
   * It cannot be understood.
   *
   * @param from the first character of the place, counted from 0
   * @param to the character after it
   * @param message a sentence for people
   * @param suggestion the word that was probably meant
   */
  record Problem(
      FilterRefusal reason, int from, int to, String message, Optional<String> suggestion)
      implements FilterResult {
    public Problem {
      Objects.requireNonNull(reason, "reason is missing");
      Objects.requireNonNull(message, "message is missing");
      Objects.requireNonNull(suggestion, "suggestion is missing");
    }
  }
}
