package pond.model.wire;

import java.util.Objects;
import java.util.Optional;
import pond.model.id.LeaseId;
import pond.model.statement.BlobRef;

/**
 * A finished job: the result envelope sealed to the authority, and the sealed output blob, already
 * uploaded.
 */
public record ResultSubmission(
    LeaseId leaseId, long fence, byte[] sealedResult, Optional<BlobRef> output) {
  public ResultSubmission {
    Objects.requireNonNull(leaseId, "leaseId is missing");
    Objects.requireNonNull(output, "output is missing");
    sealedResult = Objects.requireNonNull(sealedResult, "sealed_result is missing").clone();
  }
}
