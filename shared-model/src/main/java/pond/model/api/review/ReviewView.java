package pond.model.api.review;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The review of one flagged result. {@code state} is open, snoozed, awaiting_second, rerunning or
 * decided; {@code acceptable} says whether the result may be believed after all, and {@code
 * acceptRefusedWhy} why not.
 */
public record ReviewView(
    String reviewId,
    String runId,
    String project,
    String stageId,
    int attempt,
    String jobId,
    String tier,
    String workerId,
    String workerName,
    String workerState,
    List<String> reasons,
    Instant flaggedAt,
    String state,
    Optional<String> assignee,
    Optional<Instant> snoozedUntil,
    boolean acceptable,
    Optional<String> acceptRefusedWhy,
    Optional<String> firstAcceptBy,
    Optional<String> decided) {
  public ReviewView {
    Objects.requireNonNull(reviewId, "review_id is missing");
    Objects.requireNonNull(runId, "run_id is missing");
    Objects.requireNonNull(project, "project is missing");
    Objects.requireNonNull(stageId, "stage_id is missing");
    Objects.requireNonNull(jobId, "job_id is missing");
    Objects.requireNonNull(tier, "tier is missing");
    Objects.requireNonNull(workerId, "worker_id is missing");
    Objects.requireNonNull(workerName, "worker_name is missing");
    Objects.requireNonNull(workerState, "worker_state is missing");
    reasons = List.copyOf(Objects.requireNonNull(reasons, "reasons is missing"));
    Objects.requireNonNull(flaggedAt, "flagged_at is missing");
    Objects.requireNonNull(state, "state is missing");
    Objects.requireNonNull(assignee, "assignee is missing");
    Objects.requireNonNull(snoozedUntil, "snoozed_until is missing");
    Objects.requireNonNull(acceptRefusedWhy, "accept_refused_why is missing");
    Objects.requireNonNull(firstAcceptBy, "first_accept_by is missing");
    Objects.requireNonNull(decided, "decided is missing");
  }
}
