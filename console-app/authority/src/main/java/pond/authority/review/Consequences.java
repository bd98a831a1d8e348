package pond.authority.review;

import java.security.SecureRandom;
import java.util.Optional;
import pond.authority.lease.JobTable;
import pond.authority.lease.LeaseRow;
import pond.authority.lease.ReadyJob;
import pond.authority.run.RunProgress;
import pond.authority.run.RunRow;
import pond.authority.run.RunTable;
import pond.authority.run.StageSpec;
import pond.authority.run.StageState;
import pond.authority.run.StageTable;
import pond.authority.store.Tx;
import pond.model.id.JobId;
import pond.model.runfile.StageId;
import pond.model.tag.RequiredTags;
import pond.model.tag.TagSet;
import pond.model.tag.Tier;

/** What a decision does to its stage and run, inside the transaction that takes it. */
final class Consequences {
  private final RunProgress progress;
  private final SecureRandom random;

  Consequences(RunProgress progress, SecureRandom random) {
    this.progress = progress;
    this.random = random;
  }

  /** Moves the stage and whatever waits for it; the job of a re-run is named. */
  Optional<JobId> apply(Tx tx, Flagged flagged, Deciding.Ask ask) {
    Optional<JobId> rerun = Optional.empty();
    switch (ask.choice()) {
      case REJECT -> settle(tx, flagged, StageState.FAILED, "Rejected by " + ask.by() + ".");
      case ACCEPT ->
          settle(
              tx,
              flagged,
              flagged.claimsSuccess() ? StageState.SUCCEEDED : StageState.FAILED,
              "Flagged, and accepted by " + ask.by() + ".");
      case RERUN_ON_TRUSTED -> rerun = Optional.of(rerun(tx, flagged, ask.by()));
    }
    progress.advance(tx, flagged.key().run());
    return rerun;
  }

  private static void settle(Tx tx, Flagged flagged, StageState state, String why) {
    StageTable.setState(tx, flagged.key().run(), flagged.key().stage(), state, why);
  }

  /** The same order again, for a worker of Pond's own pool that has not been flagged for it. */
  private JobId rerun(Tx tx, Flagged flagged, String by) {
    ReviewKey key = flagged.key();
    LeaseRow lease = flagged.lease();
    StageSpec spec = trusted(flagged.stage().spec(), lease);
    StageTable.demand(tx, key.run(), key.stage(), spec, lease.workerId());
    for (StageId skipped : Standing.of(tx, key).skipped()) {
      StageTable.setState(tx, key.run(), skipped, StageState.WAITING, null);
    }
    RunRow run = RunTable.find(tx, key.run()).orElseThrow();
    JobId job = JobId.random(random);
    JobTable.enqueue(
        tx,
        ReadyJob.next(tx, job, run, key.stage(), lease.order().orElseThrow().input().inputSha()),
        spec.queue(),
        spec.retries());
    settle(tx, flagged, StageState.READY, "Re-run on trusted, asked for by " + by + ".");
    return job;
  }

  /** The tier's own tags become those of trusted; every other demand stays. */
  static StageSpec trusted(StageSpec spec, LeaseRow lease) {
    TagSet own = TagSet.of(spec.required().stream().filter(tag -> !tag.isReserved()).toList());
    return new StageSpec(
        spec.command(),
        spec.env(),
        spec.profile(),
        Tier.TRUSTED,
        RequiredTags.of(Tier.TRUSTED, lease.tenant(), own).tags(),
        spec.limits(),
        spec.retries());
  }
}
