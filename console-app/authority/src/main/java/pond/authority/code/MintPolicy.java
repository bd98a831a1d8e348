package pond.authority.code;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import pond.model.api.MintRequest;
import pond.model.api.Reason;
import pond.model.fingerprint.Fingerprint;
import pond.model.tag.Grants;
import pond.model.tag.OrgId;
import pond.model.tag.TagSet;
import pond.model.tag.TenantId;
import pond.model.tag.Tier;

/**
 * Whether a request for a code may be granted, looking at the request alone. Pure.
 *
 * <p>Security property: without a pasted fingerprint only pool byo, tied to named tenants, can come
 * out.
 */
final class MintPolicy {
  static final Duration MAX_TTL = Duration.ofDays(7);
  static final Duration MIN_TTL = Duration.ofMinutes(1);

  private MintPolicy() {}

  sealed interface Decision {
    record Granted(Grants grants, Optional<Fingerprint> fingerprint, Duration ttl)
        implements Decision {}

    record Refused(MintRefusal reason, String detail) implements Decision {}
  }

  static Decision decide(MintRequest request, MintRules rules) {
    Optional<Fingerprint> fingerprint;
    try {
      fingerprint = request.fingerprint().map(Fingerprint::parse);
    } catch (IllegalArgumentException notCanonical) {
      return new Decision.Refused(MintRefusal.FINGERPRINT_INVALID, "");
    }
    Grants grants;
    try {
      grants = grants(request);
    } catch (IllegalArgumentException invalid) {
      return new Decision.Refused(MintRefusal.GRANT_INVALID, String.valueOf(invalid.getMessage()));
    }
    Duration ttl =
        request.ttlSeconds() == 0 ? rules.defaultTtl() : Duration.ofSeconds(request.ttlSeconds());
    if (rules.requireFingerprint() && fingerprint.isEmpty()) {
      return new Decision.Refused(MintRefusal.FINGERPRINT_REQUIRED, "");
    }
    return refusal(request, fingerprint, grants, ttl)
        .<Decision>map(reason -> new Decision.Refused(reason, ""))
        .orElseGet(() -> new Decision.Granted(grants, fingerprint, ttl));
  }

  private static Optional<MintRefusal> refusal(
      MintRequest request, Optional<Fingerprint> fingerprint, Grants grants, Duration ttl) {
    if (grants.tags().isEmpty()) {
      return Optional.of(MintRefusal.NOTHING_GRANTED);
    }
    if (fingerprint.isEmpty() && (grants.inTrustedPool() || !grants.inByoPool())) {
      return Optional.of(MintRefusal.TRUSTED_NEEDS_FINGERPRINT);
    }
    boolean someTenant =
        grants.tenants().findAny().isPresent() || grants.orgs().findAny().isPresent();
    if (grants.inByoPool() && !someTenant) {
      return Optional.of(MintRefusal.BYO_NEEDS_TENANT);
    }
    if (ttl.compareTo(MIN_TTL) < 0 || ttl.compareTo(MAX_TTL) > 0) {
      return Optional.of(MintRefusal.TTL_OUT_OF_RANGE);
    }
    if (request.note().length() > 200) {
      return Optional.of(MintRefusal.NOTE_TOO_LONG);
    }
    return request.reason().map(String::length).orElse(0) > Reason.MAX_LENGTH
        ? Optional.of(MintRefusal.REASON_TOO_LONG)
        : Optional.empty();
  }

  private static Grants grants(MintRequest request) {
    Set<Tier> pools = request.pools().stream().map(Tier::parse).collect(Collectors.toSet());
    Set<TenantId> tenants =
        request.tenants().stream().map(TenantId::new).collect(Collectors.toSet());
    Set<OrgId> orgs = request.orgs().stream().map(OrgId::new).collect(Collectors.toSet());
    return Grants.of(pools, tenants, orgs, TagSet.parse(request.tags()));
  }
}
