package pond.authority.review;

import java.util.List;
import java.util.Optional;
import pond.authority.lease.LeaseRow;
import pond.authority.lease.LeaseTable;
import pond.authority.record.ResultRow;
import pond.authority.record.ResultTable;
import pond.authority.store.Database;
import pond.authority.store.Tx;
import pond.authority.worker.Worker;
import pond.authority.worker.WorkerRegistry;
import pond.authority.worker.WorkerViews;
import pond.model.api.WorkerView;
import pond.model.api.review.SameInput;
import pond.model.api.review.WorkerRecord;
import pond.model.api.review.WorkerResult;
import pond.model.digest.Sha256;
import pond.model.id.LeaseId;
import pond.model.id.WorkerId;
import pond.model.statement.Order;

/** What a worker has answered so far, and what others answered to the same order. */
public final class WorkerRecords {
  private static final int MOST_SAME = 20;
  private static final int MOST_LOOKED_AT = 200;

  private final Database database;
  private final WorkerRegistry workers;
  private final WorkerViews views;

  WorkerRecords(Database database, WorkerRegistry workers, WorkerViews views) {
    this.database = database;
    this.workers = workers;
    this.views = views;
  }

  /** The last results of a worker, newest first; empty when there is no such worker. */
  public Optional<List<WorkerResult>> results(WorkerId worker, int max) {
    return database.read(
        tx ->
            workers
                .find(tx, worker)
                .map(
                    known ->
                        ResultTable.ofWorker(tx, worker, max).stream()
                            .map(WorkerRecords::result)
                            .toList()));
  }

  WorkerRecord of(Worker worker, int max) {
    WorkerView view = views.find(worker.workerId()).orElseThrow();
    return new WorkerRecord(
        view.workerId(),
        view.name(),
        view.state(),
        view.fingerprint(),
        view.verified(),
        view.flagged(),
        results(worker.workerId(), max).orElse(List.of()));
  }

  /** Results in time of the same project for the same command and input, newest first. */
  List<SameInput> sameInput(Tx tx, Flagged flagged) {
    Order asked = flagged.lease().order().orElseThrow();
    return candidates(tx, flagged).stream()
        .map(id -> LeaseTable.find(tx, id).orElseThrow())
        .filter(lease -> isSame(asked, lease))
        .limit(MOST_SAME)
        .flatMap(
            lease -> ResultTable.ofLease(tx, lease.leaseId()).map(r -> same(tx, lease, r)).stream())
        .toList();
  }

  /** Runs over the same project bundle give the same inputs to stages of the same name. */
  private static List<LeaseId> candidates(Tx tx, Flagged flagged) {
    return tx.list(
        "SELECT l.lease_id AS id FROM run r JOIN run o ON o.tenant=r.tenant AND o.input_sha=r.input_sha"
            + " JOIN lease l ON l.run_id=o.run_id AND l.stage_id=? WHERE r.run_id=? AND l.lease_id<>?"
            + " AND l.state='recorded' ORDER BY l.leased_at DESC LIMIT ?",
        row -> LeaseId.of(row.text("id")),
        flagged.key().stage().value(),
        flagged.key().run().value(),
        flagged.lease().leaseId().value(),
        MOST_LOOKED_AT);
  }

  private static boolean isSame(Order asked, LeaseRow lease) {
    return lease
        .order()
        .filter(
            o ->
                o.input().inputSha().equals(asked.input().inputSha())
                    && o.command().equals(asked.command())
                    && o.env().equals(asked.env()))
        .isPresent();
  }

  private SameInput same(Tx tx, LeaseRow lease, ResultRow result) {
    return new SameInput(
        lease.runId().value(),
        lease.stageId().value(),
        lease.attempt(),
        workers.find(tx, lease.workerId()).map(Worker::name).orElse(""),
        lease.order().orElseThrow().tier().word(),
        verdict(result),
        result.said().outputSha().map(Sha256::hex),
        result.said().rc());
  }

  private static WorkerResult result(ResultRow row) {
    return new WorkerResult(
        row.runId().value(),
        row.stageId().value(),
        row.attempt(),
        verdict(row),
        row.findings().stream().map(f -> f.reason().name()).distinct().toList(),
        row.said().outcome(),
        row.said().rc(),
        row.receivedAt(),
        row.late());
  }

  private static String verdict(ResultRow row) {
    return row.verified() ? "verified" : "flagged";
  }
}
