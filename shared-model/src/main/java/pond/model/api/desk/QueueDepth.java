package pond.model.api.desk;

import java.util.Objects;

/** The jobs of one tier that wait and that are being run. */
public record QueueDepth(String tier, int ready, int leased) {
  public QueueDepth {
    Objects.requireNonNull(tier, "tier is missing");
  }
}
