package pond.worker.job;

import java.time.Instant;
import pond.model.digest.Sha256;
import pond.model.statement.Order;

/** A genuine order this worker answers, the digest of its exact bytes, and since when it has it. */
record TakenOrder(Order order, Sha256 orderSha, Instant takenAt) {}
