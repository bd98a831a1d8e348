package pond.authority.worker;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import pond.authority.audit.AuditEvent;
import pond.authority.audit.AuditLog;
import pond.authority.store.Database;
import pond.authority.store.Tx;
import pond.model.id.WorkerId;

/**
 * What operators do to workers. It needs no word from the worker: the authority's own record
 * changes, and everything the worker asks next meets it.
 *
 * <p>Security property: a revocation, the trust snapshot that names it, the end of the worker's
 * leases and the audit entry are one transaction; when {@link #revoke} returns, the worker is known
 * as revoked everywhere in this process.
 */
public final class WorkerControl {
  private final Database database;
  private final AuditLog audit;
  private final WorkerRegistry workers;
  private final Snapshots snapshots;
  private final LeaseReleaser leases;
  private final Clock clock;

  public WorkerControl(
      Database database,
      AuditLog audit,
      WorkerRegistry workers,
      Snapshots snapshots,
      LeaseReleaser leases,
      Clock clock) {
    this.database = database;
    this.audit = audit;
    this.workers = workers;
    this.snapshots = snapshots;
    this.leases = leases;
    this.clock = clock;
  }

  /** No new work; what it holds goes on. */
  public ControlResult pause(WorkerId id, String actor, String reason) {
    return act(ControlAction.PAUSE, id, actor, reason);
  }

  /** Work again, after a pause or a drain. */
  public ControlResult resume(WorkerId id, String actor, String reason) {
    return act(ControlAction.RESUME, id, actor, reason);
  }

  /** No new work; the worker may stop when it has finished what it holds. */
  public ControlResult drain(WorkerId id, String actor, String reason) {
    return act(ControlAction.DRAIN, id, actor, reason);
  }

  /** Cut off for good; what it holds is given to others. A reason is required. */
  public ControlResult revoke(WorkerId id, String actor, String reason) {
    return act(ControlAction.REVOKE, id, actor, reason);
  }

  /** Out of service until released; what it holds is given to others. A reason is required. */
  public ControlResult quarantine(WorkerId id, String actor, String reason) {
    return act(ControlAction.QUARANTINE, id, actor, reason);
  }

  /** Work again, after a quarantine. A reason is required. */
  public ControlResult release(WorkerId id, String actor, String reason) {
    return act(ControlAction.RELEASE, id, actor, reason);
  }

  /**
   * Quarantines within the transaction of a decision; {@link #settled} must follow its commit. A
   * worker that was revoked meanwhile stays so: it is out of service already.
   */
  public ControlResult quarantine(Tx tx, WorkerId id, String actor, String reason) {
    return decide(tx, ControlAction.QUARANTINE, id, actor, reason.strip());
  }

  /** Lets everybody in this process know of a committed change. */
  public void settled(ControlResult result) {
    if (result instanceof ControlResult.Changed changed) {
      workers.changed(changed.workerId());
    }
  }

  private ControlResult act(ControlAction action, WorkerId id, String actor, String reason) {
    ControlResult result = database.write(tx -> decide(tx, action, id, actor, reason.strip()));
    settled(result);
    if (result instanceof ControlResult.Changed && action == ControlAction.REVOKE) {
      snapshots.reload();
    }
    return result;
  }

  private ControlResult decide(
      Tx tx, ControlAction action, WorkerId id, String actor, String reason) {
    Optional<Worker> found = WorkerTable.find(tx, id);
    if (found.isEmpty()) {
      return new ControlResult.Refused(ControlRefusal.NO_SUCH_WORKER);
    }
    Worker worker = found.get();
    return switch (ControlPolicy.decide(action, worker.state(), reason)) {
      case ControlPolicy.Decision.Refuse refuse -> new ControlResult.Refused(refuse.reason());
      case ControlPolicy.Decision.Stay stay -> new ControlResult.Unchanged(id, worker.state());
      case ControlPolicy.Decision.Move move -> {
        if (!WorkerTable.move(tx, id, Set.of(worker.state()), move.to())) {
          throw new IllegalStateException("the worker changed within one transaction");
        }
        note(tx, action, worker, actor, reason);
        if (action == ControlAction.REVOKE) {
          revoked(tx, worker, reason);
        } else if (action == ControlAction.QUARANTINE) {
          leases.giveUpAll(tx, worker.workerId(), "its worker was quarantined");
        }
        yield new ControlResult.Changed(id, worker.state(), move.to());
      }
    };
  }

  private void revoked(Tx tx, Worker worker, String reason) {
    Instant now = clock.instant();
    WorkerTable.revoked(tx, worker.workerId(), now, reason);
    leases.giveUpAll(tx, worker.workerId(), "its worker was revoked");
    snapshots.pinsChanged(tx);
  }

  private void note(Tx tx, ControlAction action, Worker worker, String actor, String reason) {
    Map<String, String> detail =
        Map.of(
            "before", worker.state().name(),
            "name", worker.name(),
            "fingerprint", worker.fingerprint().text(),
            "reason", reason);
    String id = worker.workerId().value();
    audit.append(tx, new AuditEvent(actor, action.audited(), id, detail, "api"));
  }
}
