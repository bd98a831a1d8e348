package pond.model.wire;

import java.util.List;
import java.util.Objects;
import pond.model.sandbox.SandboxProfile;
import pond.model.tag.TagSet;

/**
 * A worker asks for work and is willing to wait {@code waitMs}. {@code tags} may only narrow its
 * grants; empty means all of them. {@code session} is fresh at each start of the daemon: leases of
 * an earlier session are given up.
 */
public record LeaseRequest(
    String session,
    int max,
    TagSet tags,
    List<SandboxProfile> profiles,
    long waitMs,
    long snapshotVersion) {
  public LeaseRequest {
    Objects.requireNonNull(session, "session is missing");
    Objects.requireNonNull(tags, "tags is missing");
    profiles = List.copyOf(Objects.requireNonNull(profiles, "profiles is missing"));
    if (!session.matches("[0-9a-f]{32}") || max < 1 || max > 256 || waitMs < 0 || waitMs > 60_000) {
      throw new IllegalArgumentException("session, max or wait_ms is out of range");
    }
  }
}
