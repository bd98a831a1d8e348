package pond.model.verdict;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import pond.model.digest.Sha256;

/**
 * What arrived, and what the authority measured itself.
 *
 * @param envelope the bytes as received
 * @param receivedAt by the authority's clock; worker clocks decide nothing
 * @param openedOutputSha digest of the output bundle as the authority opened it; empty when it
 *     could not be opened
 * @param nonceSeen whether a result was already recorded for this lease nonce under another
 *     envelope
 */
public record ResultClaim(
    byte[] envelope, Instant receivedAt, Optional<Sha256> openedOutputSha, boolean nonceSeen) {
  public ResultClaim {
    envelope = envelope.clone();
    Objects.requireNonNull(receivedAt, "received_at is missing");
    Objects.requireNonNull(openedOutputSha, "opened_output_sha is missing");
  }

  @Override
  public byte[] envelope() {
    return envelope.clone();
  }
}
