package pond.model.statement;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import pond.model.digest.Sha256;
import pond.model.id.JobId;
import pond.model.id.RunId;
import pond.model.json.JsonRefusedException;
import pond.model.json.StrictJson;
import pond.model.runfile.StageId;
import pond.model.verdict.FlagReason;

/**
 * A person's signed decision on a flagged result. It stands beside the verdict and never replaces
 * it: {@code reasonsSeen} records what the person was shown, {@code resultSha} is the SHA-256 of
 * the very bytes that were flagged.
 *
 * <p>Security property: it names one attempt and one result, so it cannot be passed off as a
 * decision on another; accepting what nobody provably signed does not exist.
 */
public record Decision(
    RunId runId,
    StageId stageId,
    JobId jobId,
    int attempt,
    Sha256 resultSha,
    List<FlagReason> reasonsSeen,
    Choice choice,
    String reason,
    String decidedBy,
    Instant decidedAt) {
  /** Reasons that say nobody knows who signed what: never accepted. */
  public static final Set<FlagReason> NEVER_ACCEPTED =
      Set.of(
          FlagReason.BAD_SIGNATURE,
          FlagReason.UNSIGNED,
          FlagReason.MALFORMED,
          FlagReason.UNPINNED_KEY,
          FlagReason.REVOKED_KEY);

  /** The fewest characters of a reason. */
  public static final int SHORTEST_REASON = 10;

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
    Objects.requireNonNull(stageId, "stage_id is missing");
    Objects.requireNonNull(jobId, "job_id is missing");
    Objects.requireNonNull(resultSha, "result_sha is missing");
    reasonsSeen = List.copyOf(Objects.requireNonNull(reasonsSeen, "reasons_seen is missing"));
    Objects.requireNonNull(choice, "choice is missing");
    Objects.requireNonNull(reason, "reason is missing");
    Objects.requireNonNull(decidedBy, "decided_by is missing");
    Objects.requireNonNull(decidedAt, "decided_at is missing");
    if (attempt < 1 || reasonsSeen.isEmpty()) {
      throw new IllegalArgumentException("a decision is about a flagged attempt, with its reasons");
    }
    if (reason.strip().length() < SHORTEST_REASON) {
      throw new IllegalArgumentException("a decision needs a reason of at least 10 characters");
    }
    if (choice == Choice.ACCEPT && reasonsSeen.stream().anyMatch(NEVER_ACCEPTED::contains)) {
      throw new IllegalArgumentException("a result that nobody provably signed cannot be accepted");
    }
  }

  /** Reads a verified payload. */
  public static Decision decode(byte[] payload) throws JsonRefusedException {
    return StrictJson.read(payload, Decision.class);
  }
}
