package pond.worker.job;

import java.util.Optional;
import pond.model.id.LeaseId;
import pond.model.sandbox.Outcome;
import pond.model.statement.Order;
import pond.worker.trust.Refusal;

/** What is told about jobs while they come and go; nothing secret. */
public interface JobEvents {
  /** An offer that nobody genuine made, or that was answered before. */
  void ignored(LeaseId lease, Refusal refusal);

  /** A genuine order was taken up. */
  void taken(Order order);

  /** The result is signed and safe on disk, or in memory when the disk is full. */
  void ended(Order order, Outcome outcome, Optional<Integer> rc, String detail);

  /** The job was stopped and nothing is submitted. */
  void abandoned(Order order);
}
