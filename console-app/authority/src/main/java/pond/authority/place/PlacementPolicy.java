package pond.authority.place;

import pond.model.tag.Match;
import pond.model.tag.OrgDirectory;
import pond.model.tag.Tag;
import pond.model.tag.TagSet;
import pond.model.wire.WorkerState;

/**
 * Decides which machine may see which work.
 *
 * <p>Security property: a worker is eligible only when its granted tags contain every tag the job
 * requires; nothing it says about itself can make it eligible, only exclude it. Sealing enforces
 * the same a second time.
 */
public final class PlacementPolicy {
  private final OrgDirectory orgs;

  public PlacementPolicy(OrgDirectory orgs) {
    this.orgs = orgs;
  }

  /** The decision for one worker and one job. */
  public Placement decide(Candidate worker, Requirement job) {
    if (!worker.state().takesWork()) {
      return new Placement.Excluded(PlacementRule.STATE, stateSentence(worker.state()));
    }
    if (worker.effective().satisfy(job.required(), orgs) instanceof Match.Missing missing) {
      return missing(missing.missing());
    }
    if (!worker.profiles().contains(job.profile())) {
      return new Placement.Excluded(
          PlacementRule.PROFILE,
          "It does not offer the sandbox profile "
              + job.profile().wire()
              + "; pond-worker doctor there says why.");
    }
    if (job.refusedBy().contains(worker.workerId())) {
      return new Placement.Excluded(
          PlacementRule.REFUSED_BEFORE, "It refused this job before, with a signed reason.");
    }
    if (job.flaggedBy().contains(worker.workerId())) {
      return new Placement.Excluded(
          PlacementRule.FLAGGED_BEFORE,
          "A result of its for this stage was flagged; the re-run goes to another worker.");
    }
    return new Placement.Eligible();
  }

  private static Placement missing(TagSet missing) {
    for (Tag tag : missing) {
      if (tag.name().equals("pool")) {
        return new Placement.Excluded(
            PlacementRule.TIER,
            "The tier needs " + tag + ", which was not granted to this worker.");
      }
    }
    for (Tag tag : missing) {
      if (tag.name().equals("tenant")) {
        return new Placement.Excluded(
            PlacementRule.TENANT,
            "It was not granted " + tag + ", so it may not see this project's data.");
      }
    }
    return new Placement.Excluded(
        PlacementRule.TAGS, "It lacks the tags " + missing.canonical() + ".");
  }

  private static String stateSentence(WorkerState state) {
    return switch (state) {
      case PENDING_PROOF ->
          "It has not yet proven its sealing key; its enrollment is not finished.";
      case PAUSED -> "It is paused. Resume it to give it work.";
      case DRAINING -> "It is draining and takes no new work.";
      case QUARANTINED ->
          "It is quarantined: its results are in doubt. Release it to give it work.";
      case REVOKED -> "It was revoked.";
      case ACTIVE -> "It is active.";
    };
  }
}
