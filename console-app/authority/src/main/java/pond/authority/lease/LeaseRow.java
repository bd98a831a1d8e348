package pond.authority.lease;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import pond.model.digest.Sha256;
import pond.model.dsse.Envelope;
import pond.model.id.JobId;
import pond.model.id.LeaseId;
import pond.model.id.RunId;
import pond.model.id.WorkerId;
import pond.model.json.JsonRefusedException;
import pond.model.runfile.StageId;
import pond.model.statement.Order;
import pond.model.tag.TenantId;

/**
 * A lease as it was given. {@code orderEnvelope} is empty only between the claim and the signing of
 * its order.
 */
public record LeaseRow(
    LeaseId leaseId,
    JobId jobId,
    RunId runId,
    StageId stageId,
    TenantId tenant,
    int attempt,
    long fence,
    WorkerId workerId,
    String nonce,
    Optional<byte[]> orderEnvelope,
    Optional<Sha256> orderSha,
    String state,
    Instant leasedAt,
    boolean cancel) {
  /** The lease is the current one of its job. */
  public static final String OPEN = "open";

  /** A result was recorded for it. */
  public static final String RECORDED = "recorded";

  /** It was given up: not renewed in time, or its worker started anew. */
  public static final String EXPIRED = "expired";

  public LeaseRow {
    Objects.requireNonNull(leaseId);
    Objects.requireNonNull(orderEnvelope);
    Objects.requireNonNull(orderSha);
  }

  /** The order as it was signed; the store is ours, so what it holds is read and not judged. */
  public Optional<Order> order() {
    return orderEnvelope.map(LeaseRow::decode);
  }

  private static Order decode(byte[] envelope) {
    try {
      return Order.decode(Envelope.decode(envelope).payload());
    } catch (JsonRefusedException e) {
      throw new IllegalStateException("a stored order cannot be read", e);
    }
  }

  /** True while the lease may still be answered in time. */
  public boolean isOpen() {
    return state.equals(OPEN);
  }
}
