package pond.console.enroll.grants;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import pond.model.tag.Grants;
import pond.model.tag.Tier;

/** The pools a code can put a worker into. */
public enum Pools {
  /** Bring your own: work of named tenants. */
  BYO(Set.of(Tier.BYO)),
  /** Pond's own pool. */
  TRUSTED(Set.of(Tier.TRUSTED)),
  /** Both, for a worker that had both before. */
  BOTH(Set.of(Tier.BYO, Tier.TRUSTED)),
  /** None. */
  NONE(Set.of());

  private final Set<Tier> tiers;

  Pools(Set<Tier> tiers) {
    this.tiers = tiers;
  }

  /** The words a request names them by. */
  public List<String> words() {
    return tiers.stream().sorted().map(Tier::word).toList();
  }

  /** Whether work of Pond's own pool comes in. */
  public boolean trusted() {
    return tiers.contains(Tier.TRUSTED);
  }

  /** Whether work of named tenants comes in. */
  public boolean byo() {
    return tiers.contains(Tier.BYO);
  }

  /** The pools of these grants. */
  public static Pools of(Grants grants) {
    return Arrays.stream(values())
        .filter(p -> p.byo() == grants.inByoPool() && p.trusted() == grants.inTrustedPool())
        .findFirst()
        .orElse(NONE);
  }
}
