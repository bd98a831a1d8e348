package pond.model.evidence;

import java.util.Optional;
import pond.model.digest.Sha256;
import pond.model.statement.Order;
import pond.model.statement.ResultPredicate;
import pond.model.verdict.Verdict;

/** An attempt whose order and pin hold: what was recorded, and what the signatures really give. */
record Judged(
    String folder, Order order, Sha256 orderSha, VerdictFile recorded, Verdict recomputed) {
  boolean inTime() {
    return !recorded.late();
  }

  /** What the result says, believed or not. */
  Optional<ResultPredicate> claimed() {
    return switch (recomputed) {
      case Verdict.Verified verified -> Optional.of(verified.result());
      case Verdict.Flagged flagged -> flagged.claimed();
    };
  }
}
