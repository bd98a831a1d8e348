package pond.model.wire;

import java.util.Objects;
import pond.model.id.LeaseId;
import pond.model.statement.BlobRef;

/**
 * One leased job. {@code sealedOrder} is the age-sealed envelope of the order, which only the
 * leased worker can open; the orchestrator sees ids, sizes and digests.
 */
public record LeaseOffer(
    LeaseId leaseId, long fence, byte[] sealedOrder, BlobRef input, long ttlMs) {
  public LeaseOffer {
    Objects.requireNonNull(leaseId, "leaseId is missing");
    Objects.requireNonNull(input, "input is missing");
    sealedOrder = Objects.requireNonNull(sealedOrder, "sealed_order is missing").clone();
    if (fence < 1 || ttlMs < 1) {
      throw new IllegalArgumentException("fence and ttl_ms start at 1");
    }
  }
}
