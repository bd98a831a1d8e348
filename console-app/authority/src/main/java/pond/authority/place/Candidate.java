package pond.authority.place;

import java.util.Objects;
import java.util.Set;
import pond.model.id.WorkerId;
import pond.model.sandbox.SandboxProfile;
import pond.model.tag.Grants;
import pond.model.wire.WorkerState;

/**
 * A worker as placement sees it. {@code effective} is what it was granted, narrowed by what it
 * asked for; {@code profiles} is its own claim of what it can confine, used to avoid mistakes and
 * never as trust.
 */
public record Candidate(
    WorkerId workerId,
    String name,
    WorkerState state,
    Grants effective,
    Set<SandboxProfile> profiles) {
  public Candidate {
    Objects.requireNonNull(workerId);
    Objects.requireNonNull(name);
    Objects.requireNonNull(state);
    Objects.requireNonNull(effective);
    profiles = Set.copyOf(profiles);
  }
}
