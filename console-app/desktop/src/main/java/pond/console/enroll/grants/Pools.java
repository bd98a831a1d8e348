package pond.console.enroll.grants;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import pond.model.tag.Grants;
import pond.model.tag.Tier;

/** The pools a code can put a worker into. */
public enum Pools {
  /** Bring your own: work of named tenants. */
  BYO(true, false),
  /** Pond's own pool. */
  TRUSTED(false, true),
  /** Both, for a worker that had both before. */
  BOTH(true, true),
  /** None. */
  NONE(false, false);

  private final boolean byo;
  private final boolean trusted;

  Pools(boolean byo, boolean trusted) {
    this.byo = byo;
    this.trusted = trusted;
  }

  /** The tiers whose pools they are. */
  public Set<Tier> tiers() {
    Set<Tier> tiers = EnumSet.noneOf(Tier.class);
    if (byo) {
      tiers.add(Tier.BYO);
    }
    if (trusted) {
      tiers.add(Tier.TRUSTED);
    }
    return tiers;
  }

  /** The pools of these grants. */
  public static Pools of(Grants grants) {
    return Arrays.stream(values())
        .filter(p -> p.byo == grants.inByoPool() && p.trusted == grants.inTrustedPool())
        .findFirst()
        .orElse(NONE);
  }
}
