package pond.model.verdict;

import java.util.Objects;
import pond.model.digest.Sha256;
import pond.model.statement.Order;

/**
 * The order as the authority issued it, with the SHA-256 of its exact envelope bytes and the key it
 * was leased to.
 */
public record IssuedOrder(Order order, Sha256 orderSha, PinnedKey leasedTo) {
  public IssuedOrder {
    Objects.requireNonNull(order, "order is missing");
    Objects.requireNonNull(orderSha, "order_sha is missing");
    Objects.requireNonNull(leasedTo, "leased_to is missing");
    if (!order.workerId().equals(leasedTo.workerId())) {
      throw new IllegalArgumentException("the lease belongs to the worker the order names");
    }
  }
}
