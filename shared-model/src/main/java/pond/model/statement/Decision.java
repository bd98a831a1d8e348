package pond.model.statement;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import pond.model.id.JobId;
import pond.model.id.RunId;
import pond.model.json.JsonRefusedException;
import pond.model.json.StrictJson;
import pond.model.verdict.FlagReason;

/**
 * A person's signed decision on a flagged result. It stands beside the verdict and never replaces
 * it: {@code reasonsSeen} records what the person was shown.
 */
public record Decision(
    RunId runId,
    JobId jobId,
    List<FlagReason> reasonsSeen,
    Choice choice,
    String reason,
    String decidedBy,
    Instant decidedAt) {
  /** What was decided. */
  public enum Choice {
    @JsonProperty("reject")
    REJECT,
    @JsonProperty("rerun_on_trusted")
    RERUN_ON_TRUSTED,
    @JsonProperty("accept")
    ACCEPT
  }

  public Decision {
    Objects.requireNonNull(runId, "run_id is missing");
    Objects.requireNonNull(jobId, "job_id is missing");
    reasonsSeen = List.copyOf(Objects.requireNonNull(reasonsSeen, "reasons_seen is missing"));
    Objects.requireNonNull(choice, "choice is missing");
    Objects.requireNonNull(reason, "reason is missing");
    Objects.requireNonNull(decidedBy, "decided_by is missing");
    Objects.requireNonNull(decidedAt, "decided_at is missing");
    if (reason.strip().length() < 10) {
      throw new IllegalArgumentException("a decision needs a reason of at least 10 characters");
    }
    if (choice == Choice.ACCEPT && reasonsSeen.contains(FlagReason.BAD_SIGNATURE)) {
      throw new IllegalArgumentException("a result with a bad signature cannot be accepted");
    }
  }

  /** Reads a verified payload. */
  public static Decision decode(byte[] payload) throws JsonRefusedException {
    return StrictJson.read(payload, Decision.class);
  }
}
