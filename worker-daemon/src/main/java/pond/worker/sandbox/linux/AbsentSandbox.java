package pond.worker.sandbox.linux;

import java.time.Duration;
import java.util.Map;
import pond.model.sandbox.Outcome;
import pond.model.sandbox.SandboxReport;
import pond.worker.sandbox.LogSink;
import pond.worker.sandbox.RunningJob;
import pond.worker.sandbox.Sandbox;
import pond.worker.sandbox.SandboxAvailability;
import pond.worker.sandbox.SandboxAvailability.Unavailable;
import pond.worker.sandbox.SandboxOutcome;
import pond.worker.sandbox.SandboxRequest;
import pond.worker.sandbox.run.FinishedJob;

/** The sandbox of a machine that cannot have one: every job is refused, with the reason. */
record AbsentSandbox(Unavailable why) implements Sandbox {
  @Override
  public SandboxAvailability probe() {
    return why;
  }

  @Override
  public RunningJob start(SandboxRequest request, LogSink sink) {
    SandboxReport nothing =
        new SandboxReport(
            request.profile(), "none", "", "none", "none", request.limits(), Map.of());
    String detail = why.reason() + ": " + why.sentence();
    return new FinishedJob(
        SandboxOutcome.without(Outcome.SANDBOX_UNAVAILABLE, Duration.ZERO, nothing, detail));
  }
}
