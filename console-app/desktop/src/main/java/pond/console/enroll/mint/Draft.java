package pond.console.enroll.mint;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import pond.console.enroll.fingerprint.Reading;
import pond.model.api.MintRequest;
import pond.model.api.Reason;
import pond.model.fingerprint.Fingerprint;
import pond.model.tag.Grants;
import pond.model.tag.OrgId;
import pond.model.tag.Tag;
import pond.model.tag.TenantId;
import pond.model.tag.Tier;

/**
 * A code as it would be minted now. Pure.
 *
 * <p>Security property: nothing that is left open widens what is granted; without a fingerprint
 * only pool byo for named tenants can come out. The authority decides the same again.
 */
public record Draft(
    Reading reading,
    boolean unpinned,
    String unpinnedReason,
    Grants grants,
    Duration ttl,
    String note) {
  static final int SHORTEST_REASON = 10;
  static final int LONGEST_NOTE = 200;

  public Draft {
    Objects.requireNonNull(reading);
    Objects.requireNonNull(unpinnedReason);
    Objects.requireNonNull(grants);
    Objects.requireNonNull(ttl);
    Objects.requireNonNull(note);
  }

  /** What is missing; empty when it can be minted. */
  public List<Missing> missing(Rules rules) {
    List<Missing> missing = new ArrayList<>();
    if (!rules.mayMint()) {
      missing.add(Missing.PERMISSION);
    }
    if (unpinned) {
      unpinned(rules, missing);
    } else if (reading instanceof Reading.Empty) {
      missing.add(Missing.FINGERPRINT);
    } else if (!(reading instanceof Reading.Valid)) {
      missing.add(Missing.FINGERPRINT_WRONG);
    }
    if (!grants.inByoPool() && !grants.inTrustedPool()) {
      missing.add(Missing.POOL);
    }
    if (grants.inByoPool() && grants.tenants().findAny().isEmpty() && !hasOrg()) {
      missing.add(Missing.TENANT);
    }
    if (note.strip().length() > LONGEST_NOTE) {
      missing.add(Missing.NOTE_TOO_LONG);
    }
    return missing;
  }

  /** What the authority is asked for; only when nothing is missing. */
  public MintRequest request() {
    return new MintRequest(
        fingerprint(),
        List.of(Tier.TRUSTED, Tier.BYO).stream()
            .filter(t -> t == Tier.BYO ? grants.inByoPool() : grants.inTrustedPool())
            .map(Tier::word)
            .toList(),
        grants.tenants().map(TenantId::value).toList(),
        grants.orgs().map(OrgId::value).toList(),
        grants.free().stream().map(Tag::text).toList(),
        ttl.toSeconds(),
        note.strip(),
        unpinned ? Optional.of(unpinnedReason.strip()) : Optional.empty());
  }

  private Optional<String> fingerprint() {
    return !unpinned && reading instanceof Reading.Valid valid
        ? Optional.of(valid.fingerprint()).map(Fingerprint::text)
        : Optional.empty();
  }

  private void unpinned(Rules rules, List<Missing> missing) {
    int reason = unpinnedReason.strip().length();
    if (rules.fingerprintRequired()) {
      missing.add(Missing.UNPINNED_FORBIDDEN);
    }
    if (reason < SHORTEST_REASON || reason > Reason.MAX_LENGTH) {
      missing.add(Missing.UNPINNED_REASON);
    }
    if (grants.inTrustedPool()) {
      missing.add(Missing.UNPINNED_TRUSTED);
    }
  }

  private boolean hasOrg() {
    return grants.orgs().findAny().isPresent();
  }
}
