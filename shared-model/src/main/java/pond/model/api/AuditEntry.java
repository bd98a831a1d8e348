package pond.model.api;

import java.time.Instant;
import java.util.Objects;

/**
 * One entry of the append-only audit log; {@code hash} = SHA-256 over the previous hash and this
 * entry's canonical bytes.
 */
public record AuditEntry(
    long seq,
    Instant at,
    String actor,
    String action,
    String object,
    String detail,
    String origin,
    String prevHash,
    String hash) {
  public AuditEntry {
    Objects.requireNonNull(at, "at is missing");
    Objects.requireNonNull(actor, "actor is missing");
    Objects.requireNonNull(action, "action is missing");
    Objects.requireNonNull(object, "object is missing");
    Objects.requireNonNull(detail, "detail is missing");
    Objects.requireNonNull(origin, "origin is missing");
    Objects.requireNonNull(prevHash, "prevHash is missing");
    Objects.requireNonNull(hash, "hash is missing");
  }
}
