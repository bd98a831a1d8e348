package pond.model.sandbox;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What was really applied to a job, for the signed result (docs/spec/sandbox.md, section 7).
 *
 * <p>Security property: this is the worker's claim. It catches a mistake (a weaker sandbox than the
 * order asked for), not a lying machine. {@link #weakness} is what the authority asks.
 *
 * @param profile the profile in force
 * @param backend the tool, for example {@code bubblewrap}; {@code none} only with profile none
 * @param backendVersion as the tool says it, for example {@code 0.8.0}; empty with profile none
 * @param network {@code none}, or {@code host} with profile none
 * @param memory {@code cgroup}, {@code watchdog} or {@code none}
 * @param limits the limits in force
 * @param properties what the worker's last self-test found; every property is present
 */
public record SandboxReport(
    SandboxProfile profile,
    String backend,
    String backendVersion,
    String network,
    String memory,
    JobLimits limits,
    Map<SandboxProperty, PropertyState> properties) {
  private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9-]{0,31}");
  private static final Pattern VERSION = Pattern.compile("[0-9A-Za-z.+~-]{0,64}");

  /** Checks the words; a property that is absent becomes {@code UNTESTED}, which proves nothing. */
  public SandboxReport {
    requireMatch(WORD, backend, "backend");
    requireMatch(VERSION, backendVersion, "backend version");
    requireMatch(WORD, network, "network");
    requireMatch(WORD, memory, "memory");
    EnumMap<SandboxProperty, PropertyState> all = new EnumMap<>(SandboxProperty.class);
    for (SandboxProperty property : SandboxProperty.values()) {
      all.put(property, properties.getOrDefault(property, PropertyState.UNTESTED));
    }
    properties = Collections.unmodifiableMap(all);
  }

  /** The report of a job that ran with no sandbox at all. */
  public static SandboxReport unconfined(JobLimits limits) {
    return new SandboxReport(SandboxProfile.NONE, "none", "", "host", "none", limits, Map.of());
  }

  /**
   * Why this is weaker than what was ordered, as a sentence; empty when it is not. A profile other
   * than the ordered one counts as weaker, whichever it is: the order said which.
   */
  public Optional<String> weakness(SandboxProfile ordered, JobLimits orderedLimits) {
    if (profile != ordered) {
      return Optional.of(
          "The order asked for " + ordered.wire() + ", the job ran under " + profile.wire() + ".");
    }
    if (ordered.confines() && !network.equals("none")) {
      return Optional.of("The order allows no network, the job had: " + network + ".");
    }
    for (SandboxProperty property : SandboxProperty.requiredBy(ordered)) {
      if (properties.get(property) != PropertyState.PROVED) {
        return Optional.of("The worker did not prove " + property.wire() + ".");
      }
    }
    return limits.within(orderedLimits)
        ? Optional.empty()
        : Optional.of("The job ran under looser limits than the order gave.");
  }

  private static void requireMatch(Pattern pattern, String value, String what) {
    if (!pattern.matcher(value).matches()) {
      throw new IllegalArgumentException("Not a valid " + what + " in a sandbox report.");
    }
  }
}
