package pond.model.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;

/**
 * Whether a result is durable at the authority. It says nothing about the verdict, which is not the
 * worker's to know.
 */
public record ResultReply(Status status) {
  /** What became of the submission. After each of them the worker may forget the result. */
  public enum Status {
    /** Durable, and the answer to its lease. */
    @JsonProperty("recorded")
    RECORDED,
    /** The very same submission was durable already. */
    @JsonProperty("duplicate")
    DUPLICATE,
    /** Durable as a late result: the lease had been given up. */
    @JsonProperty("late")
    LATE,
    /** No such lease was ever given to this worker; nothing was kept. */
    @JsonProperty("unknown_lease")
    UNKNOWN_LEASE
  }

  public ResultReply {
    Objects.requireNonNull(status, "status is missing");
  }
}
