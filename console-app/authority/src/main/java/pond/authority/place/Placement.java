package pond.authority.place;

import java.util.Objects;

/** Whether one worker may be given one job. */
public sealed interface Placement {
  /** Every rule passed. */
  record Eligible() implements Placement {}

  /** The first rule that failed, in a sentence for people. */
  record Excluded(PlacementRule rule, String sentence) implements Placement {
    public Excluded {
      Objects.requireNonNull(rule);
      Objects.requireNonNull(sentence);
    }
  }

  /** True when the worker may be given the job. */
  default boolean isEligible() {
    return this instanceof Eligible;
  }
}
