package pond.worker.doctor;

import pond.worker.sandbox.Sandbox;
import pond.worker.sandbox.SandboxAvailability;

/** Runs the sandbox's own self-test. */
public final class SandboxCheck {
  private SandboxCheck() {}

  public static Check of(Sandbox sandbox) throws InterruptedException {
    return switch (sandbox.probe()) {
      case SandboxAvailability.Available yes ->
          Check.ok(
              "sandbox", "bubblewrap " + yes.version() + " proved all " + yes.properties().size());
      case SandboxAvailability.Unavailable no ->
          Check.fail("sandbox", no.sentence() + " (" + no.reason() + ")", no.fix());
    };
  }
}
