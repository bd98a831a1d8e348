package pond.model.wire;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import pond.model.dsse.Envelope;

/**
 * The answer to a lease request: offers, possibly none, and a newer trust snapshot if there is one.
 */
public record LeaseReply(WorkerState state, List<LeaseOffer> offers, Optional<Envelope> snapshot) {
  public LeaseReply {
    Objects.requireNonNull(state, "state is missing");
    Objects.requireNonNull(snapshot, "snapshot is missing");
    offers = List.copyOf(Objects.requireNonNull(offers, "offers is missing"));
  }
}
