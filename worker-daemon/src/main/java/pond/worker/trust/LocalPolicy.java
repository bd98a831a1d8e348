package pond.worker.trust;

import java.util.Set;
import pond.model.tag.TenantId;
import pond.model.tag.Tier;

/**
 * What the owner of this machine takes. It can only narrow what the authority granted.
 *
 * @param tiers empty: all tiers
 * @param tenants empty: all tenants
 * @param allowUnconfined whether a job of tier any may run with profile none
 */
public record LocalPolicy(Set<Tier> tiers, Set<TenantId> tenants, boolean allowUnconfined) {
  /** No wish of the owner: everything granted, nothing unconfined. */
  public static final LocalPolicy OPEN = new LocalPolicy(Set.of(), Set.of(), false);

  public LocalPolicy {
    tiers = Set.copyOf(tiers);
    tenants = Set.copyOf(tenants);
  }

  boolean takes(Tier tier) {
    return tiers.isEmpty() || tiers.contains(tier);
  }

  boolean takes(TenantId tenant) {
    return tenants.isEmpty() || tenants.contains(tenant);
  }
}
