package pond.authority.evidence;

import java.util.List;
import java.util.Optional;
import pond.authority.lease.LeaseRow;
import pond.authority.lease.LeaseTable;
import pond.authority.record.ResultRow;
import pond.authority.record.ResultTable;
import pond.authority.review.DecisionRow;
import pond.authority.review.DecisionTable;
import pond.authority.store.Database;
import pond.authority.store.Tx;
import pond.model.api.RunView;
import pond.model.id.RunId;
import pond.model.id.WorkerId;

/** What the store holds about a run, read in one go. */
record EvidenceRows(
    RunView view,
    byte[] runFile,
    List<LeaseRow> leases,
    List<ResultRow> results,
    List<DecisionRow> decisions) {
  static EvidenceRows read(Tx tx, RunView view) {
    RunId run = RunId.of(view.runId());
    byte[] file =
        tx.one("SELECT run_file FROM run WHERE run_id=?", row -> row.bytes("run_file"), run.value())
            .orElseThrow();
    return new EvidenceRows(
        view,
        file,
        LeaseTable.ofRun(tx, run),
        ResultTable.ofRun(tx, run),
        DecisionTable.ofRun(tx, run));
  }

  /** False when somebody has decided since. */
  boolean hasAllDecisions(Database database) {
    RunId run = RunId.of(view.runId());
    return database.read(tx -> DecisionTable.ofRun(tx, run)).size() == decisions.size();
  }

  LeaseRow leaseOf(ResultRow result) {
    return leases.stream()
        .filter(lease -> lease.leaseId().equals(result.leaseId()))
        .findFirst()
        .orElseThrow();
  }

  static byte[] pinOf(Tx tx, WorkerId worker) {
    return tx.one(
            "SELECT pin FROM worker WHERE worker_id=?", row -> row.bytes("pin"), worker.value())
        .orElseThrow();
  }

  /** The pin of the worker whose DSSE key id this is. */
  static Optional<byte[]> pinByKeyId(Tx tx, String keyid) {
    return tx.one("SELECT pin FROM worker WHERE signing=?", row -> row.bytes("pin"), keyid);
  }
}
