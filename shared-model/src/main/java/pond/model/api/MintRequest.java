package pond.model.api;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Asks for an enrollment code. {@code fingerprint} is exactly one canonical fingerprint; without it
 * only tier byo can be granted.
 */
public record MintRequest(
    Optional<String> fingerprint,
    List<String> pools,
    List<String> tenants,
    List<String> orgs,
    List<String> tags,
    long ttlSeconds,
    String note) {
  public MintRequest {
    Objects.requireNonNull(fingerprint, "fingerprint is missing");
    Objects.requireNonNull(note, "note is missing");
    pools = List.copyOf(Objects.requireNonNull(pools, "pools is missing"));
    tenants = List.copyOf(Objects.requireNonNull(tenants, "tenants is missing"));
    orgs = List.copyOf(Objects.requireNonNull(orgs, "orgs is missing"));
    tags = List.copyOf(Objects.requireNonNull(tags, "tags is missing"));
  }
}
