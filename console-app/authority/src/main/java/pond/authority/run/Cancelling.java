package pond.authority.run;

import java.util.Map;
import java.util.Optional;
import pond.authority.audit.AuditEvent;
import pond.authority.audit.AuditLog;
import pond.authority.lease.JobTable;
import pond.authority.lease.LeaseTable;
import pond.authority.store.Database;
import pond.authority.store.Tx;
import pond.model.id.RunId;

/**
 * A run is cancelled: what waits is dropped at once, what runs is asked to stop and answers with
 * its result.
 */
public final class Cancelling {
  private final Database database;
  private final AuditLog audit;
  private final RunProgress progress;
  private final RunWatch watch;

  public Cancelling(Database database, AuditLog audit, RunProgress progress, RunWatch watch) {
    this.database = database;
    this.audit = audit;
    this.progress = progress;
    this.watch = watch;
  }

  /** Cancels; false when there is no such run. Cancelling a settled run changes nothing. */
  public boolean cancel(RunId run, String actor, String reason) {
    boolean found =
        database.write(
            tx -> {
              Optional<RunRow> row = RunTable.find(tx, run);
              row.filter(r -> !r.state().isSettled())
                  .ifPresent(r -> cancel(tx, run, actor, reason));
              return row.isPresent();
            });
    watch.touch();
    return found;
  }

  private void cancel(Tx tx, RunId run, String actor, String reason) {
    JobTable.dropReady(tx, run);
    for (StageRow stage : StageTable.ofRun(tx, run)) {
      if (!stage.state().isSettled() && stage.state() != StageState.LEASED) {
        StageTable.setState(
            tx, run, stage.stageId(), StageState.CANCELLED, "The run was cancelled.");
      }
    }
    LeaseTable.cancelRun(tx, run);
    Map<String, String> detail = reason.isBlank() ? Map.of() : Map.of("reason", reason);
    audit.append(tx, new AuditEvent(actor, "run.cancelled", run.value(), detail, "api"));
    progress.advance(tx, run);
  }
}
