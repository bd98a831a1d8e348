package pond.model.link;

import java.util.Objects;
import pond.model.id.WorkerId;
import pond.model.wire.LeaseRequest;

/** A worker's parked request, passed on. */
public record LeaseAsk(WorkerId workerId, LeaseRequest request) {
  public LeaseAsk {
    Objects.requireNonNull(workerId, "workerId is missing");
    Objects.requireNonNull(request, "request is missing");
  }
}
