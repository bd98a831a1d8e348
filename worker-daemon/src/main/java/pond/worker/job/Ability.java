package pond.worker.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pond.model.sandbox.JobLimits;
import pond.model.sandbox.PropertyState;
import pond.model.sandbox.SandboxProfile;
import pond.model.sandbox.SandboxProperty;
import pond.model.sandbox.SandboxReport;
import pond.worker.sandbox.SandboxAvailability;

/** What this machine proved it can do, in the terms of an order. */
public record Ability(SandboxAvailability availability, boolean unconfinedAllowed) {
  /** Why a profile cannot be run here; empty when everything it needs is proved. */
  public Optional<String> unproved(SandboxProfile profile) {
    return switch (availability) {
      case SandboxAvailability.Unavailable no -> Optional.of(no.reason() + ", " + no.sentence());
      case SandboxAvailability.Available yes -> missing(profile, yes.properties());
    };
  }

  private static Optional<String> missing(
      SandboxProfile profile, Map<SandboxProperty, PropertyState> found) {
    List<String> missing =
        SandboxProperty.requiredBy(profile).stream()
            .filter(property -> found.get(property) != PropertyState.PROVED)
            .map(SandboxProperty::wire)
            .sorted()
            .toList();
    return missing.isEmpty()
        ? Optional.empty()
        : Optional.of("SANDBOX_SELF_TEST_FAILED, not proved: " + String.join(", ", missing));
  }

  /** The profiles this worker offers; the orchestrator need not send it anything else. */
  public List<SandboxProfile> profiles() {
    List<SandboxProfile> profiles = new ArrayList<>();
    for (SandboxProfile profile : SandboxProfile.values()) {
      if (profile.confines() ? unproved(profile).isEmpty() : unconfinedAllowed) {
        profiles.add(profile);
      }
    }
    return profiles;
  }

  /** The confinement a job would have had that did not get as far as running. */
  SandboxReport idle(SandboxProfile profile, JobLimits limits) {
    if (!profile.confines()) {
      return SandboxReport.unconfined(limits);
    }
    return switch (availability) {
      case SandboxAvailability.Available yes ->
          new SandboxReport(
              profile, "bubblewrap", yes.version(), "none", "watchdog", limits, yes.properties());
      case SandboxAvailability.Unavailable no ->
          new SandboxReport(profile, "none", "", "none", "none", limits, no.properties());
    };
  }
}
