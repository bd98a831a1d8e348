package pond.console.workers.control;

import java.util.List;
import pond.console.kit.Status;
import pond.console.words.Words;
import pond.model.api.WorkerView;

/** What a worker is doing, as one status and its words. Pure. */
public final class WorkerStatus {
  private static final String POOL = "pool:";
  private static final String TENANT = "tenant:";

  private WorkerStatus() {}

  /** The status; what an operator did to it comes before whether it is there. */
  public static Status of(WorkerView worker) {
    return switch (worker.state()) {
      case "revoked" -> Status.REVOKED;
      case "quarantined" -> Status.QUARANTINED;
      case "pending_proof" -> Status.NEEDS_APPROVAL;
      case "paused" -> Status.PAUSED;
      case "draining" -> Status.DRAINING;
      default -> working(worker);
    };
  }

  private static Status working(WorkerView worker) {
    if (!worker.online()) {
      return Status.OFFLINE;
    }
    return worker.leases() > 0 ? Status.BUSY : Status.IDLE;
  }

  /** Its words, such as "Busy with 2 jobs" or "Draining, 1 job left". */
  public static String words(WorkerView worker, Words words) {
    return switch (of(worker)) {
      case BUSY -> words.count("workers.busy", worker.leases());
      case DRAINING ->
          worker.leases() == 0
              ? words.text("workers.drained")
              : words.count("workers.draining", worker.leases());
      case OFFLINE ->
          words.text(worker.lastSeen().isPresent() ? "workers.offline" : "workers.never_seen");
      case PAUSED -> words.text("workerstate.paused");
      case QUARANTINED -> words.text("workerstate.quarantined");
      case REVOKED -> words.text("workerstate.revoked");
      case NEEDS_APPROVAL -> words.text("workerstate.pending_proof");
      default -> words.text("workerstate.idle");
    };
  }

  /** The pools it was granted. */
  public static List<String> pools(WorkerView worker) {
    return values(worker, POOL);
  }

  /** The tenants it was granted. */
  public static List<String> tenants(WorkerView worker) {
    return values(worker, TENANT);
  }

  /** The one sentence: whose data this machine may see. */
  public static String sees(WorkerView worker, Words words) {
    if (pools(worker).contains("trusted")) {
      return words.text("workers.sees_trusted");
    }
    List<String> tenants = tenants(worker);
    return tenants.isEmpty()
        ? words.text("workers.sees_nothing")
        : words.text("workers.sees", String.join(", ", tenants));
  }

  private static List<String> values(WorkerView worker, String prefix) {
    return worker.grantedTags().stream()
        .filter(tag -> tag.startsWith(prefix))
        .map(tag -> tag.substring(prefix.length()))
        .toList();
  }
}
