package pond.worker.sandbox;

import java.time.Duration;
import java.util.OptionalInt;
import pond.model.sandbox.Outcome;
import pond.model.sandbox.SandboxReport;

/**
 * How a job ended.
 *
 * @param rc the exit code; present with {@code EXITED}, and only then
 * @param signal the signal number; present with {@code SIGNALLED}, and only then
 * @param elapsed from launch to end
 * @param applied what was really in force
 * @param detail a sentence for people; empty when the outcome says it all
 */
public record SandboxOutcome(
    Outcome outcome,
    OptionalInt rc,
    OptionalInt signal,
    Duration elapsed,
    SandboxReport applied,
    String detail) {
  public SandboxOutcome {
    if (rc.isPresent() != outcome.carriesRc()) {
      throw new IllegalArgumentException("Only an exited job has an exit code.");
    }
    if (signal.isPresent() != (outcome == Outcome.SIGNALLED)) {
      throw new IllegalArgumentException("Only a signalled job has a signal.");
    }
  }

  /** An outcome that has neither exit code nor signal. */
  public static SandboxOutcome without(
      Outcome outcome, Duration elapsed, SandboxReport applied, String detail) {
    return new SandboxOutcome(
        outcome, OptionalInt.empty(), OptionalInt.empty(), elapsed, applied, detail);
  }
}
