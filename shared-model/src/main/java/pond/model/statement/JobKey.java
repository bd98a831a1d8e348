package pond.model.statement;

import java.util.Objects;
import pond.model.id.JobId;
import pond.model.id.LeaseId;
import pond.model.id.RunId;
import pond.model.runfile.StageId;

/**
 * What makes one job unlike every other: run, stage, job id, attempt, lease, nonce and fence.
 *
 * <p>Security property: the 128-bit {@code leaseNonce} is chosen by the authority per lease, so a
 * result of an earlier attempt cannot answer a later one.
 */
public record JobKey(
    RunId runId,
    StageId stageId,
    JobId jobId,
    int attempt,
    LeaseId leaseId,
    String leaseNonce,
    long fence) {
  public JobKey {
    Objects.requireNonNull(runId, "run_id is missing");
    Objects.requireNonNull(stageId, "stage_id is missing");
    Objects.requireNonNull(jobId, "job_id is missing");
    Objects.requireNonNull(leaseId, "lease_id is missing");
    Objects.requireNonNull(leaseNonce, "lease_nonce is missing");
    if (attempt < 1 || fence < 1) {
      throw new IllegalArgumentException("attempt and fence start at 1");
    }
    if (!leaseNonce.matches("[0-9a-f]{32}")) {
      throw new IllegalArgumentException("lease_nonce must be 32 hex digits");
    }
  }
}
