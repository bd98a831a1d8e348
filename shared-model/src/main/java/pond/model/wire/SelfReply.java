package pond.model.wire;

import java.util.Objects;
import pond.model.id.WorkerId;
import pond.model.tag.TagSet;

/** What the authority holds about the asking worker. */
public record SelfReply(WorkerId workerId, WorkerState state, TagSet grantedTags) {
  public SelfReply {
    Objects.requireNonNull(workerId, "workerId is missing");
    Objects.requireNonNull(state, "state is missing");
    Objects.requireNonNull(grantedTags, "grantedTags is missing");
  }
}
