package pond.authority.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import pond.authority.lease.LeaseRow;
import pond.authority.lease.LeaseTable;
import pond.authority.place.PlacementExplainer;
import pond.authority.record.ResultRow;
import pond.authority.record.ResultTable;
import pond.authority.store.Database;
import pond.authority.store.Tx;
import pond.authority.worker.Worker;
import pond.authority.worker.WorkerRegistry;
import pond.model.api.AttemptView;
import pond.model.api.FindingView;
import pond.model.api.RunView;
import pond.model.api.StageView;
import pond.model.digest.Sha256;
import pond.model.id.LeaseId;
import pond.model.id.RunId;
import pond.model.runfile.StageId;

/** Runs as people see them. */
public final class RunViews {
  private final Database database;
  private final WorkerRegistry workers;
  private final PlacementExplainer explainer;

  public RunViews(Database database, WorkerRegistry workers, PlacementExplainer explainer) {
    this.database = database;
    this.workers = workers;
    this.explainer = explainer;
  }

  /** One run with its stages and attempts. */
  public Optional<RunView> find(RunId run) {
    return database.read(tx -> RunTable.find(tx, run).map(row -> view(tx, row)));
  }

  /** The newest runs. */
  public List<RunView> newest(boolean flaggedOnly, int max) {
    return database.read(
        tx -> RunTable.newest(tx, flaggedOnly, max).stream().map(row -> view(tx, row)).toList());
  }

  private RunView view(Tx tx, RunRow run) {
    List<LeaseRow> leases = LeaseTable.ofRun(tx, run.runId());
    List<ResultRow> results = ResultTable.ofRun(tx, run.runId());
    Map<StageId, Set<StageId>> needs = StageTable.needs(tx, run.runId());
    List<StageView> stages =
        StageTable.ofRun(tx, run.runId()).stream()
            .map(s -> stage(tx, s, needs, leases, results))
            .toList();
    boolean flagged = results.stream().anyMatch(r -> !r.late() && !r.verified());
    boolean anyResult = results.stream().anyMatch(r -> !r.late());
    // Absence is not success: a run without a recorded result, or still going, is not "verified".
    boolean verified = run.state().isSettled() && anyResult && !flagged;
    return new RunView(
        run.runId().value(),
        run.tenant().value(),
        run.state().word(),
        verified,
        flagged,
        run.submittedBy(),
        run.submittedAt(),
        run.finishedAt(),
        run.version(),
        run.inputSha().hex(),
        stages);
  }

  private StageView stage(
      Tx tx,
      StageRow stage,
      Map<StageId, Set<StageId>> needs,
      List<LeaseRow> leases,
      List<ResultRow> results) {
    List<AttemptView> attempts = new ArrayList<>();
    for (LeaseRow lease : leases) {
      if (lease.stageId().equals(stage.stageId())) {
        attempts.add(attempt(tx, lease, inTime(results, lease.leaseId())));
      }
    }
    List<String> needed =
        needs.getOrDefault(stage.stageId(), Set.of()).stream().map(StageId::value).toList();
    return new StageView(
        stage.stageId().value(),
        stage.state().word(),
        stage.spec().tier().word(),
        stage.spec().profile().wire(),
        needed,
        stage.spec().required().stream().map(Object::toString).toList(),
        stage.spec().command(),
        attempts,
        why(tx, stage));
  }

  private Optional<String> why(Tx tx, StageRow stage) {
    Optional<String> told = stage.why().filter(w -> !w.isEmpty());
    return stage.state() == StageState.READY
        ? explainer.whyWaiting(tx, stage).or(() -> told)
        : told;
  }

  private static Optional<ResultRow> inTime(List<ResultRow> results, LeaseId lease) {
    return results.stream().filter(r -> r.leaseId().equals(lease) && !r.late()).findFirst();
  }

  private AttemptView attempt(Tx tx, LeaseRow lease, Optional<ResultRow> result) {
    String name = workers.find(tx, lease.workerId()).map(Worker::name).orElse("");
    List<FindingView> findings =
        result.map(r -> r.findings().stream().map(RunViews::finding).toList()).orElse(List.of());
    return new AttemptView(
        lease.attempt(),
        lease.workerId().value(),
        name,
        lease.state(),
        result.flatMap(r -> r.said().outcome()),
        result.flatMap(r -> r.said().rc()),
        result.flatMap(r -> r.said().detail()),
        result.map(r -> r.verified() ? "verified" : "flagged"),
        findings,
        lease.jobId().value(),
        lease.order().map(order -> order.input().inputSha().hex()).orElse(""),
        result.flatMap(r -> r.said().outputSha()).map(Sha256::hex),
        lease.orderSha().map(Sha256::hex),
        lease.leasedAt(),
        result.map(ResultRow::receivedAt),
        result.flatMap(r -> r.said().durationMs()),
        result.flatMap(r -> r.said().sandbox()));
  }

  private static FindingView finding(pond.model.verdict.Finding f) {
    return new FindingView(
        f.reason().name(), f.field(), f.expected(), f.attested(), f.reason().sentence());
  }
}
