package pond.model.api.review;

import java.util.List;
import java.util.Objects;

/** A worker's record: how many of its results were believed, and the last of them, newest first. */
public record WorkerRecord(
    String workerId,
    String workerName,
    String state,
    String fingerprint,
    long verified,
    long flagged,
    List<WorkerResult> last) {
  public WorkerRecord {
    Objects.requireNonNull(workerId, "worker_id is missing");
    Objects.requireNonNull(workerName, "worker_name is missing");
    Objects.requireNonNull(state, "state is missing");
    Objects.requireNonNull(fingerprint, "fingerprint is missing");
    last = List.copyOf(Objects.requireNonNull(last, "last is missing"));
  }
}
