package pond.model.api.review;

import java.util.Objects;
import java.util.Optional;

/** Another result for the same command and input. {@code verdict} is verified or flagged. */
public record SameInput(
    String runId,
    String stageId,
    int attempt,
    String workerName,
    String tier,
    String verdict,
    Optional<String> outputSha,
    Optional<Integer> rc) {
  public SameInput {
    Objects.requireNonNull(runId, "run_id is missing");
    Objects.requireNonNull(stageId, "stage_id is missing");
    Objects.requireNonNull(workerName, "worker_name is missing");
    Objects.requireNonNull(tier, "tier is missing");
    Objects.requireNonNull(verdict, "verdict is missing");
    Objects.requireNonNull(outputSha, "output_sha is missing");
    Objects.requireNonNull(rc, "rc is missing");
  }
}
