package pond.model.link;

import java.util.Objects;
import pond.model.id.WorkerId;
import pond.model.wire.Heartbeat;

/** A worker's heartbeat, passed on. */
public record BeatAsk(WorkerId workerId, Heartbeat beat) {
  public BeatAsk {
    Objects.requireNonNull(workerId, "workerId is missing");
    Objects.requireNonNull(beat, "beat is missing");
  }
}
