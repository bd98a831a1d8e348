package pond.worker.trust;

import static pond.worker.trust.OrderRefusal.ORDER_EXPIRED;
import static pond.worker.trust.OrderRefusal.ORDER_NOT_OPENED;
import static pond.worker.trust.OrderRefusal.ORDER_NOT_SIGNED;
import static pond.worker.trust.OrderRefusal.ORDER_NOT_UNDERSTOOD;
import static pond.worker.trust.OrderRefusal.ORDER_REPLAYED;
import static pond.worker.trust.OrderRefusal.OTHER_LEASE;
import static pond.worker.trust.OrderRefusal.OTHER_WORKER;
import static pond.worker.trust.OrderRefusal.SANDBOX_UNAVAILABLE;
import static pond.worker.trust.OrderRefusal.SNAPSHOT_BEHIND;
import static pond.worker.trust.OrderRefusal.SNAPSHOT_EXPIRED;
import static pond.worker.trust.OrderRefusal.TENANT_EXCLUDED;
import static pond.worker.trust.OrderRefusal.TIER_EXCLUDED;
import static pond.worker.trust.OrderRefusal.UNCONFINED_NOT_ALLOWED;
import static pond.worker.trust.OrderRefusal.WORKER_REVOKED;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import pond.model.digest.Sha256;
import pond.model.dsse.Envelope;
import pond.model.dsse.EnvelopeRefusedException;
import pond.model.dsse.PayloadType;
import pond.model.json.JsonRefusedException;
import pond.model.seal.Identity;
import pond.model.seal.Sealing;
import pond.model.seal.SealingException;
import pond.model.statement.Order;
import pond.model.statement.TrustSnapshot;
import pond.model.tag.Tier;
import pond.model.wire.LeaseOffer;

/**
 * Decides whether an offered order may be run: rules 1 to 6 of docs/spec/statements.md, section 2.
 *
 * <p>Security property: pure, and {@code Accepted} is returned only when every rule held. The relay
 * that carried the offer is believed in nothing.
 */
public final class OrderCheck {
  /** How far this machine's clock may be off before an order counts as expired. */
  public static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(15);

  private final WorkerSelf self;
  private final Identity sealingKey;
  private final LocalPolicy policy;

  public OrderCheck(WorkerSelf self, Identity sealingKey, LocalPolicy policy) {
    this.self = self;
    this.sealingKey = sealingKey;
    this.policy = policy;
  }

  /** Opens, verifies and judges one offer. */
  public OrderDecision decide(LeaseOffer offer, Standing standing) {
    byte[] opened;
    try {
      opened = Sealing.open(offer.sealedOrder(), List.of(sealingKey), Envelope.MAX_BYTES); // 1)
    } catch (SealingException e) {
      return ignored(ORDER_NOT_OPENED, "The order does not open with this worker's key.");
    }
    Order order;
    try {
      order =
          Order.decode(Envelope.decode(opened).verifiedBy(self.root(), PayloadType.ORDER)); // 1)
    } catch (EnvelopeRefusedException e) {
      return ignored(
          ORDER_NOT_SIGNED, "The order is not signed by our authority: " + e.getMessage());
    } catch (JsonRefusedException e) {
      return ignored(ORDER_NOT_UNDERSTOOD, "The order cannot be read: " + e.getMessage());
    }
    Optional<Refusal> refusal = refusal(offer, order, standing);
    Sha256 orderSha = Sha256.of(opened);
    if (refusal.isEmpty()) {
      return new OrderDecision.Accepted(order, orderSha);
    }
    return refusal.get().reason().answered()
        ? new OrderDecision.Refused(order, orderSha, refusal.get())
        : new OrderDecision.Ignored(refusal.get());
  }

  private Optional<Refusal> refusal(LeaseOffer offer, Order order, Standing standing) {
    // The replay rule comes first: whatever else is wrong, a nonce is answered once.
    if (standing.nonceSeen().test(order.job().leaseNonce())) { // 4)
      return refuse(ORDER_REPLAYED, "This worker took up the same lease before.");
    }
    return addressed(offer, order)
        .or(() -> inTime(order, standing))
        .or(() -> current(order, standing))
        .or(() -> wanted(order))
        .or(() -> confined(order, standing));
  }

  private Optional<Refusal> addressed(LeaseOffer offer, Order order) {
    if (!order.workerId().equals(self.workerId())
        || !order.workerFingerprint().equals(self.fingerprint())) { // 2)
      return refuse(OTHER_WORKER, "The order is for " + order.workerId() + ".");
    }
    if (!order.job().leaseId().equals(offer.leaseId()) || order.job().fence() != offer.fence()) {
      return refuse(OTHER_LEASE, "The offer came under another lease or fence."); // 3)
    }
    return Optional.empty();
  }

  private static Optional<Refusal> inTime(Order order, Standing standing) {
    return standing.now().isAfter(order.expiresAt().plus(CLOCK_TOLERANCE)) // 4)
        ? refuse(
            ORDER_EXPIRED, "The order ended at " + order.expiresAt() + "; check the clock here.")
        : Optional.empty();
  }

  private Optional<Refusal> current(Order order, Standing standing) { // 5)
    if (standing.snapshot().isEmpty()) {
      return refuse(SNAPSHOT_BEHIND, "This worker holds no trust snapshot yet.");
    }
    TrustSnapshot held = standing.snapshot().get();
    if (order.snapshotVersion() > held.version()) {
      return refuse(
          SNAPSHOT_BEHIND,
          "The order needs snapshot %d, held is %d."
              .formatted(order.snapshotVersion(), held.version()));
    }
    if (!standing.now().isBefore(held.expiresAt())) {
      return refuse(SNAPSHOT_EXPIRED, "The trust snapshot ended at " + held.expiresAt() + ".");
    }
    return held.revoked().contains(self.fingerprint())
        ? refuse(WORKER_REVOKED, "The authority has revoked this worker.")
        : Optional.empty();
  }

  private Optional<Refusal> wanted(Order order) { // 6)
    if (!policy.takes(order.tier())) {
      return refuse(
          TIER_EXCLUDED, "The owner of this worker takes no tier " + order.tier().word() + ".");
    }
    return policy.takes(order.tenant())
        ? Optional.empty()
        : refuse(TENANT_EXCLUDED, "The owner of this worker does not serve this tenant.");
  }

  private Optional<Refusal> confined(Order order, Standing standing) { // 6)
    if (!order.sandbox().profile().confines()) {
      return policy.allowUnconfined() && order.tier() == Tier.ANY
          ? Optional.empty()
          : refuse(
              UNCONFINED_NOT_ALLOWED,
              "Profile none needs tier any and \"allow_unconfined\": true in worker.json.");
    }
    return standing
        .unproved()
        .apply(order.sandbox().profile())
        .map(why -> new Refusal(SANDBOX_UNAVAILABLE, why));
  }

  private static Optional<Refusal> refuse(OrderRefusal reason, String sentence) {
    return Optional.of(new Refusal(reason, sentence));
  }

  private static OrderDecision ignored(OrderRefusal reason, String sentence) {
    return new OrderDecision.Ignored(new Refusal(reason, sentence));
  }
}
