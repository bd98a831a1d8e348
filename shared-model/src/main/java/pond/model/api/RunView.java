package pond.model.api;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A run. {@code state} is queued, running, succeeded, failed, held or cancelled; {@code
 * attestationVerified} is true only when every recorded result of a finished run was verified.
 */
public record RunView(
    String runId,
    String project,
    String state,
    boolean attestationVerified,
    boolean flagged,
    String submittedBy,
    Instant submittedAt,
    Optional<Instant> finishedAt,
    long version,
    String inputSha,
    List<StageView> stages) {
  public RunView {
    Objects.requireNonNull(runId, "runId is missing");
    Objects.requireNonNull(project, "project is missing");
    Objects.requireNonNull(state, "state is missing");
    Objects.requireNonNull(submittedBy, "submittedBy is missing");
    Objects.requireNonNull(submittedAt, "submittedAt is missing");
    Objects.requireNonNull(finishedAt, "finishedAt is missing");
    Objects.requireNonNull(inputSha, "inputSha is missing");
    stages = List.copyOf(Objects.requireNonNull(stages, "stages is missing"));
  }
}
