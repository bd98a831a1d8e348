package pond.worker.cli;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import pond.model.id.LeaseId;
import pond.model.sandbox.Outcome;
import pond.model.statement.JobKey;
import pond.model.statement.Order;
import pond.worker.job.JobEvents;
import pond.worker.trust.Refusal;

/** Tells of jobs in the log. */
final class LoggedEvents implements JobEvents {
  private static final Logger LOG = LoggerFactory.getLogger("pond.worker.job");

  @Override
  public void ignored(LeaseId lease, Refusal refusal) {
    LOG.warn("Lease {} is ignored. {}", lease, refusal.detail());
  }

  @Override
  public void taken(Order order) {
    JobKey job = order.job();
    LOG.info(
        "Job {} ({} {}, attempt {}) begins.",
        job.jobId(),
        job.runId(),
        job.stageId(),
        job.attempt());
  }

  @Override
  public void ended(Order order, Outcome outcome, Optional<Integer> rc, String detail) {
    String code = rc.map(value -> " with rc " + value).orElse("");
    LOG.info("Job {} ended: {}{}. {}", order.job().jobId(), outcome.wire(), code, detail);
  }

  @Override
  public void abandoned(Order order) {
    LOG.info(
        "Job {} was stopped and nothing is submitted: its lease is gone.", order.job().jobId());
  }
}
