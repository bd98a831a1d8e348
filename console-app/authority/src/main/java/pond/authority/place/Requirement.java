package pond.authority.place;

import java.util.Objects;
import java.util.Set;
import pond.model.id.WorkerId;
import pond.model.sandbox.SandboxProfile;
import pond.model.tag.TagSet;

/**
 * What a job demands of the worker that runs it. {@code refusedBy} have already answered it with a
 * signed refusal.
 */
public record Requirement(TagSet required, SandboxProfile profile, Set<WorkerId> refusedBy) {
  public Requirement {
    Objects.requireNonNull(required);
    Objects.requireNonNull(profile);
    refusedBy = Set.copyOf(refusedBy);
  }
}
