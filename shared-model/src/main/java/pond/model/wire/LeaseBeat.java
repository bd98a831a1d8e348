package pond.model.wire;

import java.util.Objects;
import pond.model.id.LeaseId;

/** A worker still holds this lease. */
public record LeaseBeat(LeaseId leaseId, long fence) {
  public LeaseBeat {
    Objects.requireNonNull(leaseId, "leaseId is missing");
  }
}
