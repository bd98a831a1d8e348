package pond.model.statement;

import java.time.Instant;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import pond.model.digest.Sha256;
import pond.model.fingerprint.Fingerprint;
import pond.model.json.JsonRefusedException;
import pond.model.json.StrictJson;

/**
 * The authority's signed, numbered and expiring word on all pins and revocations.
 *
 * <p>Security property: whoever remembers the highest version cannot be rolled back, and whoever
 * refuses an expired one cannot be frozen for longer than its life. Pins are committed to by count
 * and digest, so that one partner's worker does not learn the list of the others.
 */
public record TrustSnapshot(
    long version,
    long epoch,
    Instant issuedAt,
    Instant expiresAt,
    int pinCount,
    Sha256 pinsSha,
    SortedSet<Fingerprint> revoked) {
  public TrustSnapshot {
    if (version < 1 || epoch < 1 || pinCount < 0) {
      throw new IllegalArgumentException("version and epoch start at 1");
    }
    Objects.requireNonNull(issuedAt, "issued_at is missing");
    Objects.requireNonNull(expiresAt, "expires_at is missing");
    Objects.requireNonNull(pinsSha, "pins_sha is missing");
    revoked =
        java.util.Collections.unmodifiableSortedSet(
            new TreeSet<>(Objects.requireNonNull(revoked, "revoked is missing")));
    if (!expiresAt.isAfter(issuedAt)) {
      throw new IllegalArgumentException("a snapshot needs a time to live");
    }
  }

  /** Reads a verified payload. */
  public static TrustSnapshot decode(byte[] payload) throws JsonRefusedException {
    return StrictJson.read(payload, TrustSnapshot.class);
  }
}
