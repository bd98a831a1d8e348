package pond.worker.sandbox.linux;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import pond.model.sandbox.PropertyState;
import pond.model.sandbox.SandboxProfile;
import pond.model.sandbox.SandboxProperty;
import pond.worker.sandbox.SandboxAvailability;
import pond.worker.sandbox.SandboxAvailability.Available;
import pond.worker.sandbox.SandboxAvailability.Unavailable;
import pond.worker.sandbox.probe.SelfTest.Findings;

/** Whether the findings of a self-test are enough. Pure but for the advice. */
final class Verdict {
  // What bwrap 0.8 to 0.11 say when the kernel refuses a user namespace.
  private static final List<String> NO_USERNS =
      List.of(
          "No permissions to create new namespace",
          "Creating new namespace failed",
          "setting up uid map",
          "kernel does not support user namespace",
          "unshare user ns");

  private Verdict() {}

  static SandboxAvailability of(Findings findings, String version, Path bwrap) {
    if (!findings.ran()) {
      return notRun(findings);
    }
    List<String> open =
        Stream.of(SandboxProfile.values())
            .flatMap(profile -> SandboxProperty.requiredBy(profile).stream())
            .distinct()
            .filter(p -> findings.properties().get(p) != PropertyState.PROVED)
            .map(SandboxProperty::wire)
            .toList();
    return open.isEmpty()
        ? new Available(version, bwrap, findings.properties())
        : new Unavailable(
            "SANDBOX_SELF_TEST_FAILED",
            "The self-test did not prove: " + String.join(", ", open) + ".",
            "Reinstall bubblewrap and update the kernel, then run: pond-worker doctor",
            findings.properties());
  }

  private static Unavailable notRun(Findings findings) {
    if (NO_USERNS.stream().anyMatch(findings.said()::contains)) {
      return new Unavailable(
          "SANDBOX_NO_USERNS",
          "The kernel gives this user no user namespace. (" + findings.said() + ")",
          Advice.userNamespaces());
    }
    return new Unavailable(
        "SANDBOX_SETUP_FAILED",
        "The test job did not run. (" + findings.said() + ")",
        "Run: pond-worker doctor");
  }
}
