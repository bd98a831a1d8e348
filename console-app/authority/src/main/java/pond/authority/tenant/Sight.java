package pond.authority.tenant;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import pond.authority.place.Candidate;
import pond.authority.place.PlacementPolicy;
import pond.authority.place.Requirement;
import pond.authority.worker.Worker;
import pond.model.sandbox.SandboxProfile;
import pond.model.tag.RequiredTags;
import pond.model.tag.TagSet;
import pond.model.tag.TenantId;
import pond.model.tag.Tier;
import pond.model.wire.WorkerState;

/**
 * Whether a machine may see a tenant's data, asked of the very policy that places jobs. Pure.
 *
 * <p>It asks of what was granted, as if the machine were active and offered every profile: what a
 * machine says of itself, or a pause, can end tomorrow without anybody deciding it. A revoked
 * machine sees nothing.
 */
public final class Sight {
  private final PlacementPolicy policy;

  public Sight(PlacementPolicy policy) {
    this.policy = policy;
  }

  /** By what a machine may see a tenant's data. */
  public enum Why {
    /** The tenant's own tag was granted to it. */
    TENANT_TAG,
    /** The tenant's org was granted to it. */
    ORG,
    /** It is in Pond's own pool, which may see every tenant's trusted work. */
    TRUSTED_POOL
  }

  /** By what {@code worker} may see data of {@code tenant}; nothing when it may not. */
  public Optional<Why> of(Worker worker, TenantId tenant) {
    if (worker.state() == WorkerState.REVOKED) {
      return Optional.empty();
    }
    if (may(worker, Tier.BYO, tenant)) {
      boolean named = worker.grants().tags().contains(tenant.tag());
      return Optional.of(named ? Why.TENANT_TAG : Why.ORG);
    }
    return may(worker, Tier.TRUSTED, tenant) ? Optional.of(Why.TRUSTED_POOL) : Optional.empty();
  }

  /** The job with the fewest demands of this tier: any other may go to fewer machines only. */
  private boolean may(Worker worker, Tier tier, TenantId tenant) {
    Candidate asGranted =
        new Candidate(
            worker.workerId(),
            worker.name(),
            WorkerState.ACTIVE,
            worker.grants(),
            Set.copyOf(List.of(SandboxProfile.values())));
    TagSet required = RequiredTags.of(tier, tenant, TagSet.empty()).tags();
    Requirement job = new Requirement(required, SandboxProfile.UNTRUSTED_CODE_READ, Set.of());
    return policy.decide(asGranted, job).isEligible();
  }
}
