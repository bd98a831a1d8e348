package pond.model.link;

import java.util.Objects;
import pond.model.id.WorkerId;
import pond.model.wire.ResultSubmission;

/** A worker's result, passed on. */
public record ResultAsk(WorkerId workerId, ResultSubmission submission) {
  public ResultAsk {
    Objects.requireNonNull(workerId, "workerId is missing");
    Objects.requireNonNull(submission, "submission is missing");
  }
}
