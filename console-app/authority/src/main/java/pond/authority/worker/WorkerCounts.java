package pond.authority.worker;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import pond.authority.store.Row;
import pond.authority.store.RowReader;
import pond.authority.store.Tx;
import pond.model.id.WorkerId;

/** What a worker holds now, and how its results were judged. */
record WorkerCounts(int leases, long verified, long flagged) {
  static final WorkerCounts NONE = new WorkerCounts(0, 0, 0);

  private static final String HELD =
      "SELECT worker_id, count(*) AS leases, 0 AS verified, 0 AS flagged FROM job WHERE state=2";
  private static final String JUDGED =
      "SELECT l.worker_id AS worker_id, 0 AS leases, sum(r.verdict='verified') AS verified,"
          + " sum(r.verdict<>'verified') AS flagged"
          + " FROM result r JOIN lease l ON l.lease_id=r.lease_id";

  static Map<WorkerId, WorkerCounts> all(Tx tx) {
    Map<WorkerId, WorkerCounts> counts = new HashMap<>();
    RowReader<Boolean> adding = row -> add(counts, row);
    tx.list(HELD + " GROUP BY worker_id", adding);
    tx.list(JUDGED + " GROUP BY l.worker_id", adding);
    return counts;
  }

  static WorkerCounts of(Tx tx, WorkerId id) {
    Map<WorkerId, WorkerCounts> counts = new HashMap<>();
    RowReader<Boolean> adding = row -> add(counts, row);
    tx.list(HELD + " AND worker_id=? GROUP BY worker_id", adding, id.value());
    tx.list(JUDGED + " WHERE l.worker_id=? GROUP BY l.worker_id", adding, id.value());
    return counts.getOrDefault(id, NONE);
  }

  private static boolean add(Map<WorkerId, WorkerCounts> counts, Row row) throws SQLException {
    WorkerCounts some =
        new WorkerCounts(row.intOf("leases"), row.longOf("verified"), row.longOf("flagged"));
    counts.merge(WorkerId.of(row.text("worker_id")), some, WorkerCounts::plus);
    return true;
  }

  private WorkerCounts plus(WorkerCounts more) {
    return new WorkerCounts(leases + more.leases, verified + more.verified, flagged + more.flagged);
  }
}
