package pond.authority.review.policy;

import java.util.Objects;

/** Whether a decision may be taken. */
public sealed interface Ruling {
  /** It takes effect. */
  record Apply() implements Ruling {}

  /** It is noted, and takes effect once a second operator says the same. */
  record AwaitSecond() implements Ruling {}

  /** It may not be taken; nothing changes. */
  record Refuse(ReviewRefusal reason) implements Ruling {
    public Refuse {
      Objects.requireNonNull(reason);
    }
  }
}
