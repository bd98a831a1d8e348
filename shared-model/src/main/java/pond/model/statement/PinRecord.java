package pond.model.statement;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import pond.model.fingerprint.Fingerprint;
import pond.model.id.WorkerId;
import pond.model.json.JsonRefusedException;
import pond.model.json.StrictJson;
import pond.model.tag.TagSet;

/**
 * The authority's signed word on who a worker is and what it was granted.
 *
 * <p>Security property: keys, when present, hash to the fingerprint, so delivering other keys
 * cannot change whom the pin names. {@code keys} is absent from minting with a pasted fingerprint
 * until the worker enrolls. Spec: {@code docs/spec/statements.md}.
 */
public record PinRecord(
    int version,
    WorkerId workerId,
    Fingerprint fingerprint,
    Optional<WorkerKeys> keys,
    TagSet grantedTags,
    PinMethod how,
    Instant pinnedAt) {
  public PinRecord {
    if (version < 1) {
      throw new IllegalArgumentException("version must be 1 or more");
    }
    Objects.requireNonNull(workerId, "worker_id is missing");
    Objects.requireNonNull(fingerprint, "fingerprint is missing");
    Objects.requireNonNull(keys, "keys is missing");
    Objects.requireNonNull(grantedTags, "granted_tags is missing");
    Objects.requireNonNull(how, "how is missing");
    Objects.requireNonNull(pinnedAt, "pinned_at is missing");
    if (keys.isPresent() && !keys.get().fingerprint().equals(fingerprint)) {
      throw new IllegalArgumentException("the keys do not hash to the fingerprint");
    }
    if (keys.isEmpty() && how == PinMethod.FIRST_SIGHT) {
      throw new IllegalArgumentException("a first-sight pin needs the keys it saw");
    }
  }

  /** Reads a verified payload. */
  public static PinRecord decode(byte[] payload) throws JsonRefusedException {
    return StrictJson.read(payload, PinRecord.class);
  }
}
