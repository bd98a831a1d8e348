package pond.model.api.review;

import java.util.List;
import java.util.Objects;
import pond.model.api.Reason;

/**
 * A decision as a person asks for it. {@code choice} is reject, rerun_on_trusted or accept; {@code
 * reasonsSeen} repeats the reasons the person was shown, so that nobody decides on something else
 * than they saw; {@code quarantineWorker} also takes the worker out of service.
 */
public record DecideRequest(
    String choice, String reason, List<String> reasonsSeen, boolean quarantineWorker) {
  public DecideRequest {
    Objects.requireNonNull(choice, "choice is missing");
    Objects.requireNonNull(reason, "reason is missing");
    reasonsSeen = List.copyOf(Objects.requireNonNull(reasonsSeen, "reasons_seen is missing"));
    if (reason.length() > Reason.MAX_LENGTH) {
      throw new IllegalArgumentException(
          "the reason is longer than " + Reason.MAX_LENGTH + " characters");
    }
  }
}
