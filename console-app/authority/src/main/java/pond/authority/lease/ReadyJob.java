package pond.authority.lease;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pond.model.digest.Sha256;
import pond.model.id.JobId;
import pond.model.id.RunId;
import pond.model.id.WorkerId;
import pond.model.runfile.StageId;
import pond.model.tag.TenantId;

/** A job as it waits in its queue. */
public record ReadyJob(
    long row,
    JobId jobId,
    RunId runId,
    StageId stageId,
    TenantId tenant,
    int attempt,
    long fence,
    Sha256 inputSha,
    String excluded) {
  public ReadyJob {
    Objects.requireNonNull(jobId);
    Objects.requireNonNull(inputSha);
  }

  /** The workers that answered a job with a signed refusal. */
  static Set<WorkerId> workers(String excluded) {
    return Stream.of(excluded.split(",", -1))
        .filter(s -> !s.isEmpty())
        .map(WorkerId::of)
        .collect(Collectors.toSet());
  }
}
