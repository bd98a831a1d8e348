package pond.model.wire;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import pond.model.dsse.Envelope;
import pond.model.id.LeaseId;

/**
 * What the worker must know: its state, leases to cancel (a person asked), leases lost (expired or
 * taken over: stop, the result would be stale), a newer snapshot, and when to beat again.
 */
public record HeartbeatReply(
    WorkerState state,
    List<LeaseId> cancel,
    List<LeaseId> lost,
    Optional<Envelope> snapshot,
    long nextMs) {
  public HeartbeatReply {
    Objects.requireNonNull(state, "state is missing");
    Objects.requireNonNull(snapshot, "snapshot is missing");
    cancel = List.copyOf(Objects.requireNonNull(cancel, "cancel is missing"));
    lost = List.copyOf(Objects.requireNonNull(lost, "lost is missing"));
  }
}
