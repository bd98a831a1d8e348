package pond.authority.review;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import pond.model.digest.Sha256;
import pond.model.id.JobId;
import pond.model.statement.Decision.Choice;

/**
 * A decision as stored, with its exact signed bytes.
 *
 * @param inForce false while it waits for a second person, and after a later one took its place
 * @param rerunJob the job that it asked for
 * @param outputSha what Pond measured of the output that it accepted
 */
public record DecisionRow(
    ReviewKey key,
    Choice choice,
    String reason,
    String decidedBy,
    Instant decidedAt,
    byte[] envelope,
    boolean inForce,
    Optional<JobId> rerunJob,
    Optional<Sha256> outputSha) {
  public DecisionRow {
    Objects.requireNonNull(key);
    Objects.requireNonNull(choice);
    envelope = envelope.clone();
  }

  @Override
  public byte[] envelope() {
    return envelope.clone();
  }
}
