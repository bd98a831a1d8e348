package pond.model.api;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One attempt of a stage: outcome (what the job did) and verdict (can it be believed) stand apart.
 */
public record AttemptView(
    int attempt,
    String workerId,
    String workerName,
    String state,
    Optional<String> outcome,
    Optional<Integer> rc,
    Optional<String> detail,
    Optional<String> verdict,
    List<FindingView> findings,
    String jobId,
    String inputSha,
    Optional<String> outputSha,
    Optional<String> orderSha,
    Instant leasedAt,
    Optional<Instant> recordedAt,
    Optional<Long> durationMs,
    Optional<String> sandbox) {
  public AttemptView {
    Objects.requireNonNull(workerId, "workerId is missing");
    Objects.requireNonNull(workerName, "workerName is missing");
    Objects.requireNonNull(state, "state is missing");
    Objects.requireNonNull(outcome, "outcome is missing");
    Objects.requireNonNull(rc, "rc is missing");
    Objects.requireNonNull(detail, "detail is missing");
    Objects.requireNonNull(verdict, "verdict is missing");
    Objects.requireNonNull(jobId, "jobId is missing");
    Objects.requireNonNull(inputSha, "inputSha is missing");
    Objects.requireNonNull(outputSha, "outputSha is missing");
    Objects.requireNonNull(orderSha, "orderSha is missing");
    Objects.requireNonNull(leasedAt, "leasedAt is missing");
    Objects.requireNonNull(recordedAt, "recordedAt is missing");
    Objects.requireNonNull(durationMs, "durationMs is missing");
    Objects.requireNonNull(sandbox, "sandbox is missing");
    findings = List.copyOf(Objects.requireNonNull(findings, "findings is missing"));
  }
}
