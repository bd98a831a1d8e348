package pond.authority.lease;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import pond.authority.audit.AuditEvent;
import pond.authority.audit.AuditLog;
import pond.authority.run.RunProgress;
import pond.authority.run.RunWatch;
import pond.authority.run.StageState;
import pond.authority.run.StageTable;
import pond.authority.store.Database;
import pond.authority.store.Tx;
import pond.model.id.WorkerId;

/**
 * Takes leases back: when they are not renewed, when the worker started anew, when it was revoked.
 * The job returns to its queue with a higher fence, so whatever the old holder still sends is late.
 */
public final class LeaseKeeper {
  /**
   * A job whose leases end this often without any result is given up instead of being tried for
   * ever.
   */
  public static final int MOST_LOST = 5;

  private static final int BATCH = 500;

  private final Database database;
  private final AuditLog audit;
  private final RunProgress progress;
  private final RunWatch watch;
  private final WakeBus wake;
  private final Clock clock;

  public LeaseKeeper(
      Database database,
      AuditLog audit,
      RunProgress progress,
      RunWatch watch,
      WakeBus wake,
      Clock clock) {
    this.database = database;
    this.audit = audit;
    this.progress = progress;
    this.watch = watch;
    this.wake = wake;
    this.clock = clock;
  }

  /** Gives up what was not renewed in time; returns how many leases that were. */
  public int reap() {
    int count =
        database.write(
            tx -> {
              List<LeaseRow> overdue = LeaseTable.overdue(tx, clock.instant(), BATCH);
              overdue.forEach(lease -> giveUp(tx, lease, "it was not renewed in time"));
              return overdue.size();
            });
    if (count > 0) {
      watch.touch();
      wake.hint();
    }
    return count;
  }

  /** Gives up every open lease of a worker, as when it was revoked. */
  public void giveUpAll(Tx tx, WorkerId worker, String why) {
    LeaseTable.openOf(tx, worker).forEach(lease -> giveUp(tx, lease, why));
  }

  void giveUpOtherSessions(Tx tx, WorkerId worker, String session) {
    LeaseTable.ofOtherSessions(tx, worker, session)
        .forEach(lease -> giveUp(tx, lease, "its worker started anew"));
  }

  private void giveUp(Tx tx, LeaseRow lease, String why) {
    if (!LeaseTable.close(tx, lease.leaseId(), LeaseRow.EXPIRED)) {
      return;
    }
    audit.append(
        tx,
        new AuditEvent(
            "authority",
            "lease.lost",
            lease.leaseId().value(),
            Map.of(
                "run",
                lease.runId().value(),
                "stage",
                lease.stageId().value(),
                "worker",
                lease.workerId().value(),
                "why",
                why),
            "authority"));
    if (lease.cancel()) {
      JobTable.finish(tx, lease.jobId(), lease.fence());
      StageTable.setState(
          tx, lease.runId(), lease.stageId(), StageState.CANCELLED, "The run was cancelled.");
    } else if (LeaseTable.lost(tx, lease.jobId()) >= MOST_LOST) {
      JobTable.finish(tx, lease.jobId(), lease.fence());
      StageTable.setState(
          tx,
          lease.runId(),
          lease.stageId(),
          StageState.FAILED,
          "Its lease was lost " + MOST_LOST + " times.");
    } else if (JobTable.putBack(tx, lease.jobId(), lease.fence(), 0, "")) {
      StageTable.setState(
          tx,
          lease.runId(),
          lease.stageId(),
          StageState.READY,
          "Attempt " + lease.attempt() + " was lost: " + why + ".");
    }
    progress.advance(tx, lease.runId());
  }
}
