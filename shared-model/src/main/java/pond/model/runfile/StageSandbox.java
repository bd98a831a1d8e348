package pond.model.runfile;

import pond.model.sandbox.JobLimits;
import pond.model.sandbox.SandboxProfile;
import pond.model.tag.Tier;

/**
 * How a stage is held and in which tier it runs (docs/spec/run-file.md section 3).
 *
 * <p>Security property: profile {@code none} exists only with tier {@code any}.
 *
 * @param limits the job's limits, the wall clock included
 */
public record StageSandbox(SandboxProfile profile, Tier tier, JobLimits limits) {
  /** Refuses an unconfined stage outside tier any. */
  public StageSandbox {
    if (!isAllowed(profile, tier)) {
      throw new IllegalArgumentException("Profile none needs tier any.");
    }
  }

  public static boolean isAllowed(SandboxProfile profile, Tier tier) {
    return profile.confines() || tier == Tier.ANY;
  }
}
