package pond.authority.code;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import pond.model.fingerprint.Fingerprint;
import pond.model.id.WorkerId;
import pond.model.tag.Grants;

/**
 * An enrollment code as stored: hashes and protected halves only. The secret itself was shown once
 * and is nowhere.
 */
public record CodeRow(
    String codeId,
    byte[] relayHash,
    byte[] protectedBindKey,
    Grants grants,
    Optional<Fingerprint> fingerprint,
    WorkerId workerId,
    Optional<byte[]> pin,
    String note,
    String state,
    String createdBy,
    Instant createdAt,
    Instant expiresAt,
    int wrongTries) {
  /** Not used yet. */
  public static final String WAITING = "waiting";

  /** A worker enrolled with it. */
  public static final String USED = "used";

  /** An operator took it back. */
  public static final String REVOKED = "revoked";

  public CodeRow {
    Objects.requireNonNull(codeId);
    Objects.requireNonNull(grants);
    relayHash = relayHash.clone();
    protectedBindKey = protectedBindKey.clone();
  }

  @Override
  public byte[] relayHash() {
    return relayHash.clone();
  }

  @Override
  public byte[] protectedBindKey() {
    return protectedBindKey.clone();
  }

  /** Whether its time is over; at the very instant it is. */
  public boolean isPast(Instant now) {
    return !now.isBefore(expiresAt);
  }

  /** The state as people see it: a waiting code that is past its time is expired. */
  public String shownState(Instant now) {
    return state.equals(WAITING) && isPast(now) ? "expired" : state;
  }
}
