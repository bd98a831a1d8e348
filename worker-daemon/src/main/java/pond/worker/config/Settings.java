package pond.worker.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import pond.model.sandbox.JobLimits;
import pond.model.sandbox.Limit;
import pond.model.tag.TagSet;
import pond.worker.trust.LocalPolicy;

/** The settings in force, each already checked. */
public record Settings(
    String name,
    int concurrency,
    TagSet tags,
    LocalPolicy policy,
    Map<Limit, Long> caps,
    Duration drainGrace,
    Host host) {
  /** Most jobs at the same time. */
  public static final int MOST_CONCURRENT = 256;

  /** Longest grace for running jobs. */
  public static final Duration LONGEST_GRACE = Duration.ofDays(1);

  /**
   * Where this machine keeps things.
   *
   * @param bwrap absolute path of bubblewrap
   * @param readOnly more folders every job may read
   * @param jobsDir where jobs get their folders; empty: in the home
   */
  public record Host(Path bwrap, List<Path> readOnly, Optional<Path> jobsDir) {
    public Host {
      readOnly = List.copyOf(readOnly);
    }
  }

  public Settings {
    caps = Map.copyOf(caps);
    if (name.isBlank() || name.length() > 80) {
      throw new IllegalArgumentException("name must have 1 to 80 characters");
    }
    if (concurrency < 1 || concurrency > MOST_CONCURRENT) {
      throw new IllegalArgumentException("concurrency must be from 1 to " + MOST_CONCURRENT);
    }
    if (drainGrace.isNegative() || drainGrace.compareTo(LONGEST_GRACE) > 0) {
      throw new IllegalArgumentException("drain_grace_seconds must be from 0 to 86400");
    }
    caps.forEach(
        (limit, cap) -> {
          if (!limit.allows(cap)) {
            throw new IllegalArgumentException(
                limit.wire() + " must be from " + limit.least() + " to " + limit.most());
          }
        });
  }

  /** An order's limits, lowered to the owner's caps. */
  public JobLimits capped(JobLimits ordered) {
    Map<Limit, Long> merged = new java.util.EnumMap<>(ordered.values());
    caps.forEach((limit, cap) -> merged.merge(limit, cap, Math::min));
    return new JobLimits(merged);
  }

  static LocalPolicy policy(SettingsFile file) {
    return new LocalPolicy(
        file.tiers().map(Set::copyOf).orElse(Set.of()),
        file.tenants().map(Set::copyOf).orElse(Set.of()),
        file.allowUnconfined().orElse(false));
  }
}
