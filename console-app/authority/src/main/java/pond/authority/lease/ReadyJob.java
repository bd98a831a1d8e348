package pond.authority.lease;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pond.authority.run.RunRow;
import pond.authority.run.StageTable;
import pond.authority.store.Tx;
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

  /** The next job of a stage: its attempts go on counting, its excluded workers stay so. */
  public static ReadyJob next(Tx tx, JobId id, RunRow run, StageId stage, Sha256 input) {
    return new ReadyJob(
        0,
        id,
        run.runId(),
        stage,
        run.tenant(),
        LeaseTable.lastAttempt(tx, run.runId(), stage),
        0,
        input,
        StageTable.excluded(tx, run.runId(), stage));
  }

  /** The workers of such a list. */
  public static Set<WorkerId> workers(String excluded) {
    return Stream.of(excluded.split(",", -1))
        .filter(s -> !s.isEmpty())
        .map(WorkerId::of)
        .collect(Collectors.toSet());
  }
}
