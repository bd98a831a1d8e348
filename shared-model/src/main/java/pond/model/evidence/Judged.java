package pond.model.evidence;

import pond.model.statement.Order;
import pond.model.verdict.Verdict;

/** An attempt whose order and pin hold: what was recorded, and what the signatures really give. */
record Judged(String folder, Order order, VerdictFile recorded, Verdict recomputed) {
  boolean inTime() {
    return !recorded.late();
  }
}
