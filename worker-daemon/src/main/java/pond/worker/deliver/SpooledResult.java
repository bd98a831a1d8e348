package pond.worker.deliver;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import pond.model.id.LeaseId;
import pond.model.statement.BlobRef;
import pond.model.wire.ResultSubmission;

/**
 * A finished job on its way. {@code sealedResult} is kept as it will be sent: a repetition must be
 * the very same submission.
 */
public record SpooledResult(
    LeaseId leaseId,
    long fence,
    byte[] sealedResult,
    Optional<BlobRef> output,
    Instant finishedAt) {
  public SpooledResult {
    Objects.requireNonNull(leaseId, "lease_id is missing");
    sealedResult = Objects.requireNonNull(sealedResult, "sealed_result is missing").clone();
    Objects.requireNonNull(output, "output is missing");
    Objects.requireNonNull(finishedAt, "finished_at is missing");
  }

  ResultSubmission submission() {
    return new ResultSubmission(leaseId, fence, sealedResult, output);
  }
}
