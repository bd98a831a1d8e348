package pond.worker.sandbox.run;

import pond.worker.sandbox.RunningJob;
import pond.worker.sandbox.SandboxOutcome;

/** A job that never started. */
public record FinishedJob(SandboxOutcome outcome) implements RunningJob {
  @Override
  public void cancel() {
    // Already over.
  }

  @Override
  public SandboxOutcome await() {
    return outcome;
  }
}
