package pond.model.api.review;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A result one worker gave. {@code late} results never changed a run. */
public record WorkerResult(
    String runId,
    String stageId,
    int attempt,
    String verdict,
    List<String> reasons,
    Optional<String> outcome,
    Optional<Integer> rc,
    Instant at,
    boolean late) {
  public WorkerResult {
    Objects.requireNonNull(runId, "run_id is missing");
    Objects.requireNonNull(stageId, "stage_id is missing");
    Objects.requireNonNull(verdict, "verdict is missing");
    reasons = List.copyOf(Objects.requireNonNull(reasons, "reasons is missing"));
    Objects.requireNonNull(outcome, "outcome is missing");
    Objects.requireNonNull(rc, "rc is missing");
    Objects.requireNonNull(at, "at is missing");
  }
}
