package pond.model.api.review;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import pond.model.api.Reason;

/** Until when the review is set aside; absent wakes it. A reason is needed to set it aside. */
public record SnoozeRequest(Optional<Instant> until, String reason) {
  public SnoozeRequest {
    Objects.requireNonNull(until, "until is missing");
    Objects.requireNonNull(reason, "reason is missing");
    if (reason.length() > Reason.MAX_LENGTH) {
      throw new IllegalArgumentException(
          "the reason is longer than " + Reason.MAX_LENGTH + " characters");
    }
  }
}
