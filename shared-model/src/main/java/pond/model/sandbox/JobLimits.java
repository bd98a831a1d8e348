package pond.model.sandbox;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * Every bound on one job. All of {@link Limit} is present, so an absent limit cannot mean "no
 * limit" (docs/spec/sandbox.md, section 4).
 *
 * <p>Security property: {@link #tighten} and {@link #tightest} can only lower a value.
 *
 * @param values one value for each limit, in the unit of its word
 */
public record JobLimits(Map<Limit, Long> values) {
  /** Checks that nothing is missing and nothing is out of range. */
  public JobLimits {
    EnumMap<Limit, Long> copy = new EnumMap<>(Limit.class);
    for (Limit limit : Limit.values()) {
      Long value = values.get(limit);
      if (value == null || !limit.allows(value)) {
        throw new IllegalArgumentException(
            limit.wire() + " must be from " + limit.least() + " to " + limit.most() + ".");
      }
      copy.put(limit, value);
    }
    values = Collections.unmodifiableMap(copy);
  }

  /** What a profile allows when the run file says nothing; also the most it can ask for. */
  public static JobLimits defaults(SandboxProfile profile) {
    return ProfileDefaults.of(profile);
  }

  /** Lowers the named limits. A value above the present one is refused, not cut. */
  public Tightening tighten(Map<Limit, Long> overrides) {
    EnumMap<Limit, Long> merged = new EnumMap<>(values);
    for (Map.Entry<Limit, Long> override : overrides.entrySet()) {
      Limit limit = override.getKey();
      long asked = override.getValue();
      if (asked < limit.least()) {
        return new Tightening.TooSmall(limit, asked, limit.least());
      }
      if (asked > get(limit)) {
        return new Tightening.Loosens(limit, asked, get(limit));
      }
      merged.put(limit, asked);
    }
    return new Tightening.Tightened(new JobLimits(merged));
  }

  /** The smaller of the two for each limit: an order's limits under the worker's own caps. */
  public JobLimits tightest(JobLimits other) {
    EnumMap<Limit, Long> merged = new EnumMap<>(values);
    other.values.forEach((limit, value) -> merged.merge(limit, value, Math::min));
    return new JobLimits(merged);
  }

  /** True when no limit is above the other's. */
  public boolean within(JobLimits other) {
    return values.entrySet().stream().allMatch(e -> e.getValue() <= other.get(e.getKey()));
  }

  /** The value of one limit, in the unit of its word. */
  public long get(Limit limit) {
    Long value = values.get(limit);
    if (value == null) {
      throw new IllegalStateException("The constructor lets no limit be missing.");
    }
    return value;
  }

  /** Whole life of the job. */
  public Duration wallClock() {
    return Duration.ofSeconds(get(Limit.WALL_CLOCK));
  }

  /** Longest silence on both log streams together. */
  public Duration idleOutput() {
    return Duration.ofSeconds(get(Limit.IDLE_OUTPUT));
  }

  /** Memory of all processes together, in bytes. */
  public long memoryBytes() {
    return get(Limit.MEMORY);
  }

  /** Processes and threads at one moment. */
  public long pids() {
    return get(Limit.PIDS);
  }

  /** Processor seconds of any one process. */
  public long cpuSeconds() {
    return get(Limit.CPU);
  }

  /** Largest single file, in bytes. */
  public long fileSizeBytes() {
    return get(Limit.FILE_SIZE);
  }

  /** Bytes under {@code /work}. */
  public long workBytes() {
    return get(Limit.WORK);
  }

  /** Bytes under {@code /out}. */
  public long outBytes() {
    return get(Limit.OUT);
  }

  /** Log bytes kept per stream. */
  public long logBytes() {
    return get(Limit.LOG);
  }

  /** Open files of one process. */
  public long openFiles() {
    return get(Limit.OPEN_FILES);
  }
}
