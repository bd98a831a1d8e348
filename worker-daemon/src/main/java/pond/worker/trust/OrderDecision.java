package pond.worker.trust;

import pond.model.digest.Sha256;
import pond.model.statement.Order;

/** What becomes of an offered order. Only {@code Accepted} leads to a started job. */
public sealed interface OrderDecision {
  /** Rules 1 to 6 hold; rule 7 is checked when the input is here. */
  record Accepted(Order order, Sha256 orderSha) implements OrderDecision {}

  /** A genuine order that is not run; answered with a signed result. */
  record Refused(Order order, Sha256 orderSha, Refusal refusal) implements OrderDecision {}

  /** Nothing to answer: nobody genuine asked, or the answer was given before. */
  record Ignored(Refusal refusal) implements OrderDecision {}
}
