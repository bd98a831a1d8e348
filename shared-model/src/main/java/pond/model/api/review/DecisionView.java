package pond.model.api.review;

import java.time.Instant;
import java.util.Objects;

/**
 * A signed decision as it was taken. {@code envelope} is the base64 of the signed bytes; {@code
 * inForce} is false for one that a later decision took the place of, or that waits for a second
 * person.
 */
public record DecisionView(
    String choice, String reason, String by, Instant at, String envelope, boolean inForce) {
  public DecisionView {
    Objects.requireNonNull(choice, "choice is missing");
    Objects.requireNonNull(reason, "reason is missing");
    Objects.requireNonNull(by, "by is missing");
    Objects.requireNonNull(at, "at is missing");
    Objects.requireNonNull(envelope, "envelope is missing");
  }
}
