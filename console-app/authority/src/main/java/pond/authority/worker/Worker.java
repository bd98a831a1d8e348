package pond.authority.worker;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import pond.authority.place.Candidate;
import pond.model.fingerprint.Fingerprint;
import pond.model.id.WorkerId;
import pond.model.sandbox.SandboxProfile;
import pond.model.statement.PinMethod;
import pond.model.statement.WorkerKeys;
import pond.model.tag.Grants;
import pond.model.tag.Tag;
import pond.model.tag.TagSet;
import pond.model.verdict.PinnedKey;
import pond.model.wire.Platform;
import pond.model.wire.WorkerState;

/**
 * An enrolled worker. {@code grants} come from the enrollment code; {@code asked}, {@code platform}
 * and {@code profiles} are its own claims and can only narrow what it is given.
 */
public record Worker(
    WorkerId workerId,
    String name,
    WorkerState state,
    Fingerprint fingerprint,
    WorkerKeys keys,
    Grants grants,
    TagSet asked,
    PinMethod how,
    byte[] pin,
    Instant pinnedAt,
    Platform platform,
    Set<SandboxProfile> profiles,
    Optional<String> session,
    Optional<Instant> lastSeen) {
  public Worker {
    Objects.requireNonNull(workerId);
    Objects.requireNonNull(keys);
    Objects.requireNonNull(grants);
    pin = pin.clone();
    profiles = Set.copyOf(profiles);
    if (!keys.fingerprint().equals(fingerprint)) {
      throw new IllegalArgumentException("the keys do not hash to the fingerprint");
    }
  }

  @Override
  public byte[] pin() {
    return pin.clone();
  }

  /**
   * The worker as placement sees it. One that never asked for work has not yet said what it can
   * confine: it is not excluded for that, because when it does ask, what it says then counts.
   */
  public Candidate candidate() {
    Set<SandboxProfile> offered = session.isEmpty() ? Set.of(SandboxProfile.values()) : profiles;
    return new Candidate(workerId, name, state, effective(), offered);
  }

  /** Its signing key, as the verifier needs it. */
  public PinnedKey pinnedKey() {
    return new PinnedKey(workerId, fingerprint, keys.signing(), state == WorkerState.REVOKED);
  }

  /** What it asked for beyond its grants: told and audited, never given. */
  public TagSet surplus() {
    return TagSet.of(asked.stream().filter(tag -> !granted(tag)).toList());
  }

  /** Grants narrowed to what it asked for; an empty ask means all of them. */
  private Grants effective() {
    if (asked.isEmpty()) {
      return grants;
    }
    return new Grants(TagSet.of(asked.stream().filter(this::granted).toList()));
  }

  private boolean granted(Tag tag) {
    return grants.tags().contains(tag);
  }
}
