package pond.authority.enroll;

import java.time.Instant;
import java.util.Objects;
import pond.model.digest.Sha256;
import pond.model.link.Caller;
import pond.model.wire.EnrollRequest;

/**
 * One enrollment as it came in.
 *
 * @param proof what the answer to this attempt's challenge is checked against
 * @param now by the authority's clock, in whole milliseconds as the store keeps it
 */
record Attempt(
    Caller caller,
    String codeId,
    byte[] relayKey,
    EnrollRequest request,
    Sha256 proof,
    Instant now) {
  Attempt {
    Objects.requireNonNull(caller);
    Objects.requireNonNull(codeId);
    relayKey = relayKey.clone();
    Objects.requireNonNull(request);
    Objects.requireNonNull(proof);
    Objects.requireNonNull(now);
  }

  @Override
  public String toString() {
    return "Attempt[" + codeId + " from " + caller.address() + "]";
  }
}
