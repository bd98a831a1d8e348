package pond.worker.status;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import pond.model.fingerprint.Fingerprint;
import pond.model.id.JobId;
import pond.model.id.LeaseId;
import pond.model.id.RunId;
import pond.model.id.WorkerId;
import pond.model.runfile.StageId;

/**
 * What a running worker says of itself. Holds no secret and nothing of a job's content.
 *
 * @param state {@code starting}, {@code idle}, {@code working}, {@code paused}, {@code draining},
 *     {@code quarantined}, {@code disconnected}, {@code pending_proof}, {@code revoked}, {@code
 *     stopped}
 * @param sandbox {@code available} or the reason why not
 * @param spooled results not yet acknowledged
 */
public record StatusReport(
    long pid,
    String version,
    String state,
    String orchestrator,
    WorkerId workerId,
    Fingerprint fingerprint,
    String sandbox,
    int concurrency,
    int spooled,
    Instant startedAt,
    Optional<Instant> lastContact,
    Optional<String> trouble,
    List<Job> jobs,
    Instant writtenAt) {
  public StatusReport {
    jobs = List.copyOf(jobs);
  }

  /** Says the same, whenever it was said. */
  public boolean sameAs(StatusReport other) {
    return state.equals(other.state)
        && jobs.equals(other.jobs)
        && spooled == other.spooled
        && sandbox.equals(other.sandbox)
        && trouble.equals(other.trouble);
  }

  /** A held lease; the job is known once its order was opened. */
  public record Job(
      LeaseId leaseId,
      Instant since,
      Optional<RunId> runId,
      Optional<StageId> stageId,
      Optional<JobId> jobId) {}
}
