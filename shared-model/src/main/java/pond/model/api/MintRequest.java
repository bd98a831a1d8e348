package pond.model.api;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Asks for an enrollment code. {@code fingerprint} is exactly one canonical fingerprint; without it
 * only tier byo can be granted. {@code reason} goes into the audit log: why there is no
 * fingerprint.
 */
public record MintRequest(
    Optional<String> fingerprint,
    List<String> pools,
    List<String> tenants,
    List<String> orgs,
    List<String> tags,
    long ttlSeconds,
    String note,
    Optional<String> reason) {
  public MintRequest {
    Objects.requireNonNull(fingerprint, "fingerprint is missing");
    Objects.requireNonNull(note, "note is missing");
    Objects.requireNonNull(reason, "reason is missing");
    pools = List.copyOf(Objects.requireNonNull(pools, "pools is missing"));
    tenants = List.copyOf(Objects.requireNonNull(tenants, "tenants is missing"));
    orgs = List.copyOf(Objects.requireNonNull(orgs, "orgs is missing"));
    tags = List.copyOf(Objects.requireNonNull(tags, "tags is missing"));
  }

  /** The same without a reason. */
  public MintRequest(
      Optional<String> fingerprint,
      List<String> pools,
      List<String> tenants,
      List<String> orgs,
      List<String> tags,
      long ttlSeconds,
      String note) {
    this(fingerprint, pools, tenants, orgs, tags, ttlSeconds, note, Optional.empty());
  }
}
