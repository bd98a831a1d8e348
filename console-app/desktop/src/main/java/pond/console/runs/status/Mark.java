package pond.console.runs.status;

import java.util.Locale;
import pond.console.kit.Status;
import pond.console.kit.StatusChip;
import pond.console.words.Words;
import pond.model.api.AttemptView;
import pond.model.api.RunView;

/**
 * A state as icon, colour and word. Outcome (what the job did) and verdict (can it be believed) are
 * two marks, never one.
 *
 * @param key its word
 */
public record Mark(Status status, String key) {
  /** How far a run is. */
  public static Mark run(String state) {
    Status status =
        switch (state) {
          case "queued" -> Status.WAITING;
          case "running" -> Status.RUNNING;
          case "succeeded" -> Status.PASSED;
          case "failed" -> Status.FAILED;
          case "held" -> Status.HELD;
          case "cancelled" -> Status.CANCELLED;
          default -> Status.NONE_YET;
        };
    return new Mark(status, status == Status.NONE_YET ? "runs.unknown" : "runs.state_" + state);
  }

  /** How far a stage is. */
  public static Mark stage(String state) {
    Status status =
        switch (state) {
          case "waiting" -> Status.NONE_YET;
          case "ready" -> Status.WAITING;
          case "leased" -> Status.RUNNING;
          case "succeeded" -> Status.PASSED;
          case "failed" -> Status.FAILED;
          case "flagged" -> Status.FLAGGED;
          case "held" -> Status.HELD;
          case "skipped" -> Status.SKIPPED;
          case "cancelled" -> Status.CANCELLED;
          default -> Status.NONE_YET;
        };
    boolean known = status != Status.NONE_YET || state.equals("waiting");
    return new Mark(status, known ? "runs.stage_" + state : "runs.unknown");
  }

  /** Whether results can be believed: verified, flagged or none. */
  public static Mark verdict(String verdict) {
    return switch (verdict.toLowerCase(Locale.ROOT)) {
      case "verified" -> new Mark(Status.VERIFIED, "runs.verdict_verified");
      case "flagged" -> new Mark(Status.FLAGGED, "runs.verdict_flagged");
      default -> new Mark(Status.NONE_YET, "runs.verdict_none");
    };
  }

  /** Whether the results of a run can be believed. */
  public static Mark verdict(RunView run) {
    return verdict(run.flagged() ? "flagged" : run.attestationVerified() ? "verified" : "none");
  }

  /** What the job of an attempt did. */
  public static Mark outcome(AttemptView attempt) {
    String outcome = attempt.outcome().orElse("");
    if (outcome.isEmpty()) {
      return attempt.recordedAt().isPresent()
          ? new Mark(Status.NONE_YET, "runs.outcome_none")
          : new Mark(Status.RUNNING, "runs.stage_leased");
    }
    if (outcome.equals("exited")) {
      return attempt.rc().orElse(-1) == 0
          ? new Mark(Status.PASSED, "runs.state_succeeded")
          : new Mark(Status.FAILED, "runs.state_failed");
    }
    return new Mark(Status.FAILED, "runs.state_failed");
  }

  public StatusChip chip(Words words) {
    return new StatusChip(status, words.text(key));
  }
}
