package pond.model.api;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** A refused enrollment attempt as the operator sees it. */
public record Offer(
    Instant at, String reason, Optional<String> offeredFingerprint, String address, String name) {
  public Offer {
    Objects.requireNonNull(at, "at is missing");
    Objects.requireNonNull(reason, "reason is missing");
    Objects.requireNonNull(offeredFingerprint, "offeredFingerprint is missing");
    Objects.requireNonNull(address, "address is missing");
    Objects.requireNonNull(name, "name is missing");
  }
}
