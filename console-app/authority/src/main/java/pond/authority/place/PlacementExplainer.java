package pond.authority.place;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import pond.authority.lease.ReadyJob;
import pond.authority.run.StageRow;
import pond.authority.run.StageSpec;
import pond.authority.run.StageTable;
import pond.authority.store.Tx;
import pond.authority.worker.Worker;
import pond.authority.worker.WorkerRegistry;
import pond.model.api.RuleView;
import pond.model.id.WorkerId;

/** Says, for each worker, whether it may take a stage and by which rule not. */
public final class PlacementExplainer {
  private final PlacementPolicy policy;
  private final WorkerRegistry workers;

  public PlacementExplainer(PlacementPolicy policy, WorkerRegistry workers) {
    this.policy = policy;
    this.workers = workers;
  }

  /** One line per worker, for a stage that nobody has run. */
  public List<RuleView> explain(Tx tx, StageSpec stage) {
    return explain(tx, requirement(stage, Set.of()));
  }

  /** One line per worker, for a stage as it stands. */
  public List<RuleView> explain(Tx tx, StageRow stage) {
    return explain(tx, requirement(stage.spec(), flagged(tx, stage)));
  }

  /** One line per worker, for a job that need not exist. */
  public List<RuleView> explain(Tx tx, Requirement requirement) {
    return workers.all(tx).stream().map(worker -> rule(worker, requirement)).toList();
  }

  /** True when some worker other than those that refused could take the stage. */
  public boolean anyOther(Tx tx, StageSpec stage, Set<WorkerId> refusedBy) {
    Requirement requirement = new Requirement(stage.required(), stage.profile(), refusedBy);
    return workers.all(tx).stream()
        .anyMatch(w -> policy.decide(w.candidate(), requirement).isEligible());
  }

  /** Why a ready stage waits, when no worker at all may take it. */
  public Optional<String> whyWaiting(Tx tx, StageRow stage) {
    List<RuleView> rules = explain(tx, stage);
    if (rules.isEmpty()) {
      return Optional.of("No worker is enrolled. Mint a code and enroll one.");
    }
    if (rules.stream().anyMatch(RuleView::eligible)) {
      return Optional.empty();
    }
    String each =
        rules.stream()
            .limit(5)
            .map(r -> r.workerName() + " (" + r.rule() + "): " + r.sentence())
            .collect(Collectors.joining(" "));
    return Optional.of("No worker may take it. " + each);
  }

  private static Requirement requirement(StageSpec stage, Set<WorkerId> flaggedBy) {
    return new Requirement(stage.required(), stage.profile(), Set.of(), flaggedBy);
  }

  private static Set<WorkerId> flagged(Tx tx, StageRow stage) {
    return ReadyJob.workers(StageTable.excluded(tx, stage.runId(), stage.stageId()));
  }

  private RuleView rule(Worker worker, Requirement requirement) {
    return switch (policy.decide(worker.candidate(), requirement)) {
      case Placement.Eligible ok ->
          new RuleView(
              worker.workerId().value(), worker.name(), true, "", "It may take this stage.");
      case Placement.Excluded no ->
          new RuleView(
              worker.workerId().value(), worker.name(), false, no.rule().name(), no.sentence());
    };
  }
}
