package pond.model.api;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A worker as operators see it: what was granted beside what it claims. */
public record WorkerView(
    String workerId,
    String name,
    String state,
    String fingerprint,
    String pinnedHow,
    Instant pinnedAt,
    List<String> grantedTags,
    List<String> askedTags,
    boolean online,
    Optional<Instant> lastSeen,
    int leases,
    long verified,
    long flagged,
    String platform,
    List<String> profiles) {
  public WorkerView {
    Objects.requireNonNull(workerId, "workerId is missing");
    Objects.requireNonNull(name, "name is missing");
    Objects.requireNonNull(state, "state is missing");
    Objects.requireNonNull(fingerprint, "fingerprint is missing");
    Objects.requireNonNull(pinnedHow, "pinnedHow is missing");
    Objects.requireNonNull(pinnedAt, "pinnedAt is missing");
    Objects.requireNonNull(lastSeen, "lastSeen is missing");
    Objects.requireNonNull(platform, "platform is missing");
    grantedTags = List.copyOf(Objects.requireNonNull(grantedTags, "granted_tags is missing"));
    askedTags = List.copyOf(Objects.requireNonNull(askedTags, "asked_tags is missing"));
    profiles = List.copyOf(Objects.requireNonNull(profiles, "profiles is missing"));
  }
}
