package pond.authority.place;

import java.util.Objects;
import java.util.Set;
import pond.model.id.WorkerId;
import pond.model.sandbox.SandboxProfile;
import pond.model.tag.TagSet;

/**
 * What a job demands of the worker that runs it. {@code refusedBy} have already answered it with a
 * signed refusal, {@code flaggedBy} with a result that was flagged.
 */
public record Requirement(
    TagSet required, SandboxProfile profile, Set<WorkerId> refusedBy, Set<WorkerId> flaggedBy) {
  public Requirement {
    Objects.requireNonNull(required);
    Objects.requireNonNull(profile);
    refusedBy = Set.copyOf(refusedBy);
    flaggedBy = Set.copyOf(flaggedBy);
  }

  /** A demand on any worker whose results for the job were not flagged. */
  public Requirement(TagSet required, SandboxProfile profile, Set<WorkerId> refusedBy) {
    this(required, profile, refusedBy, Set.of());
  }
}
