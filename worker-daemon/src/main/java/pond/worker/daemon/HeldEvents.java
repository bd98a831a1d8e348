package pond.worker.daemon;

import java.util.Optional;
import pond.model.id.LeaseId;
import pond.model.sandbox.Outcome;
import pond.model.statement.Order;
import pond.worker.job.JobEvents;
import pond.worker.trust.Refusal;

/** Notes the names of jobs as they become known, and passes everything on. */
record HeldEvents(HeldLeases leases, JobEvents next) implements JobEvents {
  @Override
  public void ignored(LeaseId lease, Refusal refusal) {
    next.ignored(lease, refusal);
  }

  @Override
  public void taken(Order order) {
    leases.known(order.job());
    next.taken(order);
  }

  @Override
  public void ended(Order order, Outcome outcome, Optional<Integer> rc, String detail) {
    leases.known(order.job());
    next.ended(order, outcome, rc, detail);
  }

  @Override
  public void abandoned(Order order) {
    next.abandoned(order);
  }
}
