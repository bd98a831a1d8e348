package pond.model.wire;

import java.util.List;
import java.util.Objects;

/** A worker is alive and holds these leases. */
public record Heartbeat(String session, List<LeaseBeat> leases, int free, long snapshotVersion) {
  public Heartbeat {
    Objects.requireNonNull(session, "session is missing");
    leases = List.copyOf(Objects.requireNonNull(leases, "leases is missing"));
    if (leases.size() > 256) {
      throw new IllegalArgumentException("more than 256 leases");
    }
  }
}
