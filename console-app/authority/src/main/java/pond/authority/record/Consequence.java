package pond.authority.record;

import pond.authority.run.StageState;
import pond.model.sandbox.Outcome;
import pond.model.statement.ResultPredicate;
import pond.model.verdict.Verdict;

/** What a judged result means for its stage. Pure. */
sealed interface Consequence {
  /** The stage is settled. */
  record Settle(StageState state, String why) implements Consequence {}

  /** The job is tried again, one retry spent. */
  record Retry(String why) implements Consequence {}

  /** The worker refused with a signed reason; another one may take the job, no retry spent. */
  record Elsewhere(String why) implements Consequence {}

  /**
   * Decides what follows from a verdict.
   *
   * @param cancelled whether the run was cancelled meanwhile
   * @param retriesLeft how many retries the job has
   */
  static Consequence of(Verdict verdict, boolean cancelled, int retriesLeft) {
    return switch (verdict) {
      // A flagged result is never retried by itself: that would let a relay buy attempts with
      // forgeries.
      case Verdict.Flagged flagged ->
          new Settle(
              StageState.FLAGGED,
              "Flagged: " + flagged.findings().getFirst().reason().sentence() + ".");
      case Verdict.Verified verified -> believed(verified.result(), cancelled, retriesLeft);
    };
  }

  private static Consequence believed(ResultPredicate result, boolean cancelled, int retriesLeft) {
    if (result.outcome() == Outcome.EXITED && result.rc().orElse(-1) == 0) {
      return new Settle(StageState.SUCCEEDED, "");
    }
    String what = describe(result);
    if (cancelled || result.outcome() == Outcome.CANCELLED) {
      return new Settle(StageState.CANCELLED, "The run was cancelled.");
    }
    if (!result.outcome().mayHaveRun()) {
      return new Elsewhere(what);
    }
    return retriesLeft > 0 ? new Retry(what) : new Settle(StageState.FAILED, what);
  }

  private static String describe(ResultPredicate result) {
    String detail = result.detail().isEmpty() ? "" : ": " + result.detail();
    return result
        .rc()
        .map(rc -> "It exited with " + rc + ".")
        .orElse("It ended as " + result.outcome().wire() + detail);
  }
}
