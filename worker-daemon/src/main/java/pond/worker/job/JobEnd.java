package pond.worker.job;

import java.time.Duration;
import java.util.Optional;
import pond.model.sandbox.Outcome;
import pond.model.sandbox.SandboxReport;
import pond.worker.sandbox.SandboxOutcome;

/** How a job ended, before it is signed. */
record JobEnd(
    Outcome outcome,
    Optional<Integer> rc,
    String detail,
    SandboxReport sandbox,
    Packed output,
    Duration elapsed) {
  private static final int LONGEST_DETAIL = 1900;

  JobEnd {
    detail = detail.length() > LONGEST_DETAIL ? detail.substring(0, LONGEST_DETAIL) : detail;
  }

  /**
   * The command was not started, or nothing is known of it.
   *
   * @param idle the confinement it would have had
   */
  static JobEnd notRun(Outcome outcome, String detail, SandboxReport idle) {
    return new JobEnd(outcome, Optional.empty(), detail, idle, Packed.NOTHING, Duration.ZERO);
  }

  /** What the sandbox says, with what was left in the output folder. */
  static JobEnd ran(SandboxOutcome outcome, Packed output) {
    Optional<Integer> rc =
        outcome.rc().isPresent() ? Optional.of(outcome.rc().getAsInt()) : Optional.empty();
    String detail =
        outcome.signal().isPresent()
            ? ("signal " + outcome.signal().getAsInt() + ". " + outcome.detail()).strip()
            : outcome.detail();
    return new JobEnd(outcome.outcome(), rc, detail, outcome.applied(), output, outcome.elapsed());
  }

  /** The same end without its output; when it had exited, it counts as {@code instead}. */
  JobEnd withoutOutput(Outcome instead, String why) {
    Outcome kept = outcome == Outcome.EXITED ? instead : outcome;
    String said = detail.isEmpty() ? why : detail + " " + why;
    return new JobEnd(kept, Optional.empty(), said, sandbox, Packed.NOTHING, elapsed);
  }
}
