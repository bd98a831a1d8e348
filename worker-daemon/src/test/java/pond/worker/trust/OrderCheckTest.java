package pond.worker.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import pond.model.digest.Sha256;
import pond.model.dsse.Envelope;
import pond.model.dsse.PayloadType;
import pond.model.fingerprint.Fingerprint;
import pond.model.id.LeaseId;
import pond.model.json.JsonRefusedException;
import pond.model.json.StrictJson;
import pond.model.key.SealingKeyPair;
import pond.model.key.SigningKeyPair;
import pond.model.sandbox.Outcome;
import pond.model.sandbox.SandboxProfile;
import pond.model.seal.Identity;
import pond.model.statement.Order;
import pond.model.statement.TrustSnapshot;
import pond.model.statement.WorkerKeys;
import pond.model.tag.TenantId;
import pond.model.tag.Tier;
import pond.model.wire.LeaseOffer;
import pond.worker.TestAuthority;

class OrderCheckTest {
  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
  private static final Duration TTL = Duration.ofSeconds(30);

  private final TestAuthority authority = new TestAuthority();
  private final SealingKeyPair sealing = SealingKeyPair.generate(authority.random);
  private final WorkerKeys keys = keys(sealing);
  private final Order order = authority.order(job(keys));

  private WorkerKeys keys(SealingKeyPair pair) {
    return new WorkerKeys(
        SigningKeyPair.generate(authority.random).publicKey(),
        pair.publicKey(),
        Sha256.of(new byte[] {1}));
  }

  private TestAuthority.Job job(WorkerKeys worker) {
    return new TestAuthority.Job(worker, List.of("true"), authority.input("a.txt", "hello"), NOW);
  }

  private OrderCheck check(LocalPolicy policy) {
    return new OrderCheck(
        new WorkerSelf(authority.root.publicKey(), authority.workerId, keys.fingerprint()),
        Identity.of(sealing.privateKey()),
        policy);
  }

  private TrustSnapshot snapshot(long version, Instant issued, Fingerprint... revoked) {
    try {
      return TrustSnapshot.decode(authority.snapshot(version, issued, revoked).payload());
    } catch (JsonRefusedException e) {
      throw new AssertionError(e);
    }
  }

  private Standing standing(TrustSnapshot held) {
    return new Standing(NOW, Optional.of(held), nonce -> false, profile -> Optional.empty());
  }

  private Standing good() {
    return standing(snapshot(1, NOW));
  }

  private OrderDecision decide(LeaseOffer offer) {
    return check(LocalPolicy.OPEN).decide(offer, good());
  }

  private static void assertRefused(OrderRefusal reason, int rule, OrderDecision decision) {
    OrderDecision.Refused refused = assertInstanceOf(OrderDecision.Refused.class, decision);
    assertEquals(reason, refused.refusal().reason());
    assertEquals(rule, refused.refusal().reason().rule());
  }

  private static void assertIgnored(OrderRefusal reason, int rule, OrderDecision decision) {
    OrderDecision.Ignored ignored = assertInstanceOf(OrderDecision.Ignored.class, decision);
    assertEquals(reason, ignored.refusal().reason());
    assertEquals(rule, ignored.refusal().reason().rule());
  }

  @Test
  void decide_genuineOrder_isAccepted() {
    Envelope envelope = authority.sign(PayloadType.ORDER, order);
    OrderDecision decision = decide(authority.offer(order, envelope, keys, TTL));
    OrderDecision.Accepted accepted = assertInstanceOf(OrderDecision.Accepted.class, decision);
    assertEquals(order.job(), accepted.order().job());
    assertEquals(Sha256.of(envelope.encode()), accepted.orderSha());
  }

  @Test
  void decide_orderSealedToAnotherWorker_isIgnored() {
    WorkerKeys other = keys(SealingKeyPair.generate(authority.random));
    assertIgnored(OrderRefusal.ORDER_NOT_OPENED, 1, decide(authority.offer(order, other)));
  }

  @Test
  void decide_damagedCiphertext_isIgnored() {
    LeaseOffer offer = authority.offer(order, keys);
    byte[] damaged = offer.sealedOrder();
    damaged[damaged.length - 1] ^= 1;
    LeaseOffer changed =
        new LeaseOffer(offer.leaseId(), offer.fence(), damaged, offer.input(), offer.ttlMs());
    assertIgnored(OrderRefusal.ORDER_NOT_OPENED, 1, decide(changed));
  }

  @Test
  void decide_orderOfAnotherRoot_isIgnored() {
    SigningKeyPair other = SigningKeyPair.generate(authority.random);
    Envelope forged = Envelope.sign(PayloadType.ORDER, StrictJson.write(order), other);
    assertIgnored(
        OrderRefusal.ORDER_NOT_SIGNED, 1, decide(authority.offer(order, forged, keys, TTL)));
  }

  @Test
  void decide_foreignKeyUnderOurKeyId_isIgnored() {
    SigningKeyPair other = SigningKeyPair.generate(authority.random);
    Envelope forged = Envelope.sign(PayloadType.ORDER, StrictJson.write(order), other);
    Envelope named =
        new Envelope(
            forged.payloadType(),
            forged.payload(),
            List.of(
                new Envelope.Signature(
                    authority.root.publicKey().toString(), forged.signatures().getFirst().sig())));
    assertIgnored(
        OrderRefusal.ORDER_NOT_SIGNED, 1, decide(authority.offer(order, named, keys, TTL)));
  }

  @Test
  void decide_changedPayloadUnderAGenuineSignature_isIgnored() {
    Envelope genuine = authority.sign(PayloadType.ORDER, order);
    String text = new String(genuine.payload(), StandardCharsets.UTF_8);
    byte[] changed = text.replace("\"true\"", "\"false\"").getBytes(StandardCharsets.UTF_8);
    Envelope forged = new Envelope(genuine.payloadType(), changed, genuine.signatures());
    assertIgnored(
        OrderRefusal.ORDER_NOT_SIGNED, 1, decide(authority.offer(order, forged, keys, TTL)));
  }

  @Test
  void decide_otherStatementOfTheRoot_isIgnored() {
    Envelope pin = authority.sign(PayloadType.PIN, order);
    assertIgnored(OrderRefusal.ORDER_NOT_SIGNED, 1, decide(authority.offer(order, pin, keys, TTL)));
  }

  @Test
  void decide_unsignedOrder_isIgnored() {
    Envelope genuine = authority.sign(PayloadType.ORDER, order);
    Envelope bare = new Envelope(genuine.payloadType(), genuine.payload(), List.of());
    assertIgnored(
        OrderRefusal.ORDER_NOT_SIGNED, 1, decide(authority.offer(order, bare, keys, TTL)));
  }

  @Test
  void decide_orderWithAnUnknownField_isIgnored() {
    String text = new String(StrictJson.write(order), StandardCharsets.UTF_8);
    byte[] newer =
        text.replaceFirst("\\{", "{\"run_as_root\":true,").getBytes(StandardCharsets.UTF_8);
    Envelope envelope = Envelope.sign(PayloadType.ORDER, newer, authority.root);
    assertIgnored(
        OrderRefusal.ORDER_NOT_UNDERSTOOD, 1, decide(authority.offer(order, envelope, keys, TTL)));
  }

  @Test
  void decide_orderForAnotherWorker_isRefused() {
    WorkerKeys other = keys(SealingKeyPair.generate(authority.random));
    Order theirs = authority.order(job(other));
    assertRefused(OrderRefusal.OTHER_WORKER, 2, decide(authority.offer(theirs, keys)));
  }

  @Test
  void decide_offerUnderAnotherLease_isRefused() {
    LeaseOffer offer = authority.offer(order, keys);
    LeaseOffer moved =
        new LeaseOffer(
            LeaseId.random(authority.random),
            offer.fence(),
            offer.sealedOrder(),
            offer.input(),
            offer.ttlMs());
    assertRefused(OrderRefusal.OTHER_LEASE, 3, decide(moved));
  }

  @Test
  void decide_offerUnderAnotherFence_isRefused() {
    LeaseOffer offer = authority.offer(order, keys);
    LeaseOffer moved =
        new LeaseOffer(
            offer.leaseId(), offer.fence() + 1, offer.sealedOrder(), offer.input(), offer.ttlMs());
    assertRefused(OrderRefusal.OTHER_LEASE, 3, decide(moved));
  }

  private OrderDecision decideAt(Instant now) {
    Standing standing =
        new Standing(
            now, Optional.of(snapshot(1, now)), nonce -> false, profile -> Optional.empty());
    return check(LocalPolicy.OPEN).decide(authority.offer(order, keys), standing);
  }

  @Test
  void decide_expiredWithinTheTolerance_isAccepted() {
    assertInstanceOf(
        OrderDecision.Accepted.class, decideAt(order.expiresAt().plus(Duration.ofMinutes(15))));
  }

  @Test
  void decide_expiredBeyondTheTolerance_isRefused() {
    assertRefused(
        OrderRefusal.ORDER_EXPIRED,
        4,
        decideAt(order.expiresAt().plus(Duration.ofMinutes(15)).plusMillis(1)));
  }

  @Test
  void decide_nonceRunBefore_isIgnoredEvenWhenSomethingElseIsWrongToo() {
    Predicate<String> seen = order.job().leaseNonce()::equals;
    Standing standing = new Standing(NOW, Optional.empty(), seen, profile -> Optional.empty());
    assertIgnored(
        OrderRefusal.ORDER_REPLAYED,
        4,
        check(LocalPolicy.OPEN).decide(authority.offer(order, keys), standing));
  }

  @Test
  void decide_withoutAnySnapshot_isRefused() {
    Standing standing =
        new Standing(NOW, Optional.empty(), nonce -> false, profile -> Optional.empty());
    assertRefused(
        OrderRefusal.SNAPSHOT_BEHIND,
        5,
        check(LocalPolicy.OPEN).decide(authority.offer(order, keys), standing));
  }

  @Test
  void decide_orderUnderANewerSnapshot_isRefused() {
    Order newer =
        new Order(
            order.job(),
            order.tenant(),
            order.tier(),
            order.requiredTags(),
            order.workerId(),
            order.workerFingerprint(),
            order.command(),
            Map.of(),
            order.sandbox(),
            order.input(),
            order.outputTo(),
            order.issuedAt(),
            order.expiresAt(),
            2);
    assertRefused(OrderRefusal.SNAPSHOT_BEHIND, 5, decide(authority.offer(newer, keys)));
  }

  @Test
  void decide_underAnExpiredSnapshot_isRefused() {
    Standing frozen = standing(snapshot(1, NOW.minus(Duration.ofHours(24))));
    assertRefused(
        OrderRefusal.SNAPSHOT_EXPIRED,
        5,
        check(LocalPolicy.OPEN).decide(authority.offer(order, keys), frozen));
  }

  @Test
  void decide_revokedInTheSnapshot_isRefused() {
    Standing revoked = standing(snapshot(1, NOW, keys.fingerprint()));
    assertRefused(
        OrderRefusal.WORKER_REVOKED,
        5,
        check(LocalPolicy.OPEN).decide(authority.offer(order, keys), revoked));
  }

  @Test
  void decide_tierTheOwnerDoesNotTake_isRefused() {
    LocalPolicy policy = new LocalPolicy(Set.of(Tier.TRUSTED), Set.of(), false);
    assertRefused(
        OrderRefusal.TIER_EXCLUDED, 6, check(policy).decide(authority.offer(order, keys), good()));
  }

  @Test
  void decide_tenantTheOwnerDoesNotServe_isRefused() {
    LocalPolicy policy = new LocalPolicy(Set.of(), Set.of(TenantId.parse("other")), false);
    assertRefused(
        OrderRefusal.TENANT_EXCLUDED,
        6,
        check(policy).decide(authority.offer(order, keys), good()));
  }

  private OrderDecision unconfined(Tier tier, boolean allowed) {
    Order bare = authority.order(job(keys), UnaryOperator.identity(), SandboxProfile.NONE, tier);
    LocalPolicy policy = new LocalPolicy(Set.of(), Set.of(), allowed);
    return check(policy).decide(authority.offer(bare, keys), good());
  }

  @Test
  void decide_profileNoneWithoutTheOwnersPermission_isRefused() {
    assertRefused(OrderRefusal.UNCONFINED_NOT_ALLOWED, 6, unconfined(Tier.ANY, false));
  }

  @Test
  void decide_profileNoneOutsideTierAny_isRefusedDespitePermission() {
    assertRefused(OrderRefusal.UNCONFINED_NOT_ALLOWED, 6, unconfined(Tier.BYO, true));
    assertRefused(OrderRefusal.UNCONFINED_NOT_ALLOWED, 6, unconfined(Tier.TRUSTED, true));
  }

  @Test
  void decide_profileNoneInTierAnyWithPermission_isAccepted() {
    assertInstanceOf(OrderDecision.Accepted.class, unconfined(Tier.ANY, true));
  }

  @Test
  void decide_profileThatCannotBeProved_isRefusedAsUnavailable() {
    Function<SandboxProfile, Optional<String>> nothing =
        profile -> Optional.of("SANDBOX_BWRAP_MISSING, no bubblewrap");
    Standing standing = new Standing(NOW, Optional.of(snapshot(1, NOW)), nonce -> false, nothing);
    OrderDecision decision = check(LocalPolicy.OPEN).decide(authority.offer(order, keys), standing);
    assertRefused(OrderRefusal.SANDBOX_UNAVAILABLE, 6, decision);
    assertEquals(
        Outcome.SANDBOX_UNAVAILABLE,
        ((OrderDecision.Refused) decision).refusal().reason().outcome());
  }
}
