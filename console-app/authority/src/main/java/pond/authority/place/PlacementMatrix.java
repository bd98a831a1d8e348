package pond.authority.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import pond.authority.store.Tx;
import pond.authority.worker.Worker;
import pond.authority.worker.WorkerRegistry;
import pond.model.api.desk.MatrixCell;
import pond.model.api.desk.MatrixRow;
import pond.model.api.desk.MatrixView;
import pond.model.id.WorkerId;
import pond.model.runfile.StageSandbox;
import pond.model.sandbox.SandboxProfile;
import pond.model.tag.Grants;
import pond.model.tag.RequiredTags;
import pond.model.tag.TagSet;
import pond.model.tag.TenantId;
import pond.model.tag.Tier;
import pond.model.wire.WorkerState;

/**
 * Which kind of work can run in which pool, asked of the policy that places jobs: once for a
 * machine of the pool with nothing else against it, and once for each real one.
 */
public final class PlacementMatrix {
  private static final List<Tier> POOLS = List.of(Tier.TRUSTED, Tier.BYO);

  // Stands for any tenant: a byo machine is granted some, and a byo job belongs to one of them.
  private static final TenantId SOME = TenantId.parse("some-tenant");
  private static final WorkerId NOBODY = WorkerId.of("w-aaaaaaaaaaaa");

  private final PlacementPolicy policy;
  private final WorkerRegistry workers;

  public PlacementMatrix(PlacementPolicy policy, WorkerRegistry workers) {
    this.policy = policy;
    this.workers = workers;
  }

  /** The matrix as of now. */
  public MatrixView view(Tx tx) {
    List<Worker> all = workers.all(tx);
    List<MatrixRow> rows = new ArrayList<>();
    for (Tier tier : Tier.values()) {
      for (SandboxProfile profile : SandboxProfile.values()) {
        List<MatrixCell> cells =
            POOLS.stream().map(pool -> cell(all, pool, tier, profile)).toList();
        rows.add(new MatrixRow(tier.word(), profile.wire(), cells));
      }
    }
    return new MatrixView(POOLS.stream().map(PlacementMatrix::name).toList(), rows);
  }

  private MatrixCell cell(List<Worker> all, Tier pool, Tier tier, SandboxProfile profile) {
    if (!StageSandbox.isAllowed(profile, tier)) {
      return new MatrixCell(
          name(pool),
          false,
          "NOT_SUBMITTED",
          "A run with this profile and tier is refused: profile none needs tier any.",
          0);
    }
    int eligible = (int) all.stream().filter(w -> isEligible(w, pool, tier, profile)).count();
    return switch (policy.decide(ideal(pool), job(tier, SOME, profile))) {
      case Placement.Eligible ok -> new MatrixCell(name(pool), true, "", sentence(tier), eligible);
      case Placement.Excluded no ->
          new MatrixCell(name(pool), false, no.rule().name(), no.sentence(), eligible);
    };
  }

  private static String sentence(Tier tier) {
    return tier == Tier.BYO ? "It can, on machines that were granted the job's tenant." : "It can.";
  }

  /**
   * Whether the machine is in the pool and may take such work, of its own tenants if it has any.
   */
  private boolean isEligible(Worker worker, Tier pool, Tier tier, SandboxProfile profile) {
    Candidate candidate = worker.candidate();
    if (!candidate.effective().tags().contains(pool(pool))) {
      return false;
    }
    TenantId tenant = candidate.effective().tenants().findFirst().orElse(SOME);
    return policy.decide(candidate, job(tier, tenant, profile)).isEligible();
  }

  private static Candidate ideal(Tier pool) {
    Set<TenantId> tenants = pool == Tier.BYO ? Set.of(SOME) : Set.of();
    Grants grants = Grants.of(Set.of(pool), tenants, Set.of(), TagSet.empty());
    return new Candidate(NOBODY, "", WorkerState.ACTIVE, grants, Set.of(SandboxProfile.values()));
  }

  private static Requirement job(Tier tier, TenantId tenant, SandboxProfile profile) {
    TagSet required = RequiredTags.of(tier, tenant, TagSet.empty()).tags();
    return new Requirement(required, profile, Set.of());
  }

  private static pond.model.tag.Tag pool(Tier pool) {
    return pond.model.tag.Tag.parse(name(pool));
  }

  private static String name(Tier pool) {
    return "pool:" + pool.word();
  }
}
