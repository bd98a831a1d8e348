package pond.console.kit.bulk;

import java.util.Optional;
import pond.console.hop.Problem;

/**
 * What became of one of many.
 *
 * @param name what a person calls it
 * @param problem why it failed
 */
public record BulkItem<T>(T value, String name, Step step, Optional<Problem> problem) {
  /** Where it stands. */
  public enum Step {
    WAITING,
    RUNNING,
    DONE,
    FAILED,
    /** The person stopped before it was tried. */
    NOT_TRIED
  }

  BulkItem<T> at(Step now) {
    return new BulkItem<>(value, name, now, Optional.empty());
  }

  BulkItem<T> failed(Problem why) {
    return new BulkItem<>(value, name, Step.FAILED, Optional.of(why));
  }
}
