package pond.authority.review;

import java.util.List;
import java.util.Optional;
import pond.authority.lease.LeaseRow;
import pond.authority.lease.LeaseTable;
import pond.authority.record.ResultRow;
import pond.authority.record.ResultTable;
import pond.authority.store.Tx;
import pond.model.id.JobId;

/** The re-runs that decisions on one review asked for. */
record Reruns(List<JobId> jobs, List<LeaseRow> leases, List<ResultRow> results, boolean running) {
  static Reruns of(Tx tx, ReviewKey key, List<DecisionRow> decisions) {
    List<JobId> jobs = decisions.stream().flatMap(d -> d.rerunJob().stream()).toList();
    if (jobs.isEmpty()) {
      return new Reruns(jobs, List.of(), List.of(), false);
    }
    List<LeaseRow> leases =
        LeaseTable.ofRun(tx, key.run()).stream().filter(l -> jobs.contains(l.jobId())).toList();
    List<ResultRow> results =
        ResultTable.ofRun(tx, key.run()).stream()
            .filter(r -> jobs.contains(r.jobId()) && !r.late())
            .toList();
    return new Reruns(jobs, leases, results, isOpen(tx, jobs.getLast()));
  }

  /** Jobs that are over leave the table. */
  private static boolean isOpen(Tx tx, JobId job) {
    return tx.one("SELECT 1 AS n FROM job WHERE job_id=?", row -> true, job.value()).isPresent();
  }

  /** The last lease of the last re-run. */
  Optional<LeaseRow> lastLease() {
    return leases.stream().filter(l -> l.jobId().equals(jobs.getLast())).reduce((a, b) -> b);
  }

  /** The results that can be believed, oldest first. */
  List<ResultRow> verified() {
    return results.stream().filter(ResultRow::verified).toList();
  }

  /** The last result of the last re-run. */
  Optional<ResultRow> lastResult() {
    return results.stream().filter(r -> r.jobId().equals(jobs.getLast())).reduce((a, b) -> b);
  }
}
