package pond.worker.cli;

import java.util.Optional;
import pond.model.id.LeaseId;
import pond.model.sandbox.Outcome;
import pond.model.statement.JobKey;
import pond.model.statement.Order;
import pond.worker.job.JobEvents;
import pond.worker.trust.Refusal;

/** Tells of jobs as one JSON line each on standard output. */
record JsonEvents(Output output) implements JobEvents {
  record Ignored(String event, LeaseId leaseId, String reason, String detail) {}

  record Taken(String event, JobKey job) {}

  record Ended(String event, JobKey job, Outcome outcome, Optional<Integer> rc, String detail) {}

  @Override
  public void ignored(LeaseId lease, Refusal refusal) {
    output.line(new Ignored("ignored", lease, refusal.reason().name(), refusal.sentence()));
  }

  @Override
  public void taken(Order order) {
    output.line(new Taken("taken", order.job()));
  }

  @Override
  public void ended(Order order, Outcome outcome, Optional<Integer> rc, String detail) {
    output.line(new Ended("ended", order.job(), outcome, rc, detail));
  }

  @Override
  public void abandoned(Order order) {
    output.line(new Taken("abandoned", order.job()));
  }
}
