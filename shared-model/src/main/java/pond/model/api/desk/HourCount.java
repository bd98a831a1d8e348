package pond.model.api.desk;

import java.time.Instant;
import java.util.Objects;

/**
 * The recorded results of one hour: {@code failed} counts outcomes, the other two count verdicts,
 * so a result may be in two of them.
 */
public record HourCount(Instant hour, int verified, int flagged, int failed) {
  public HourCount {
    Objects.requireNonNull(hour, "hour is missing");
  }
}
