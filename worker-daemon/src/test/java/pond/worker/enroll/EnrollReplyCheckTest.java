package pond.worker.enroll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import pond.model.digest.Sha256;
import pond.model.fingerprint.RootDigest;
import pond.model.id.WorkerId;
import pond.model.key.SealingKeyPair;
import pond.model.key.SigningKeyPair;
import pond.model.seal.Identity;
import pond.model.seal.Recipient;
import pond.model.seal.Sealing;
import pond.model.statement.WorkerKeys;
import pond.model.tag.TagSet;
import pond.model.wire.EnrollReply;
import pond.worker.TestAuthority;

class EnrollReplyCheckTest {
  private final TestAuthority authority = new TestAuthority();
  private final SealingKeyPair sealing = SealingKeyPair.generate(authority.random);
  private final WorkerKeys keys = keys(sealing);
  private final EnrollReply genuine = reply(authority, keys);

  private WorkerKeys keys(SealingKeyPair pair) {
    return new WorkerKeys(
        SigningKeyPair.generate(authority.random).publicKey(),
        pair.publicKey(),
        Sha256.of(new byte[] {1}));
  }

  private static EnrollReply reply(TestAuthority by, WorkerKeys to) {
    return new EnrollReply(
        by.workerId,
        by.root.publicKey(),
        by.signedPin(to, TagSet.parse("pool:byo")),
        by.snapshot(1, Instant.now()),
        Sealing.seal(new byte[32], List.of(Recipient.of(to.sealing())), by.random));
  }

  private EnrollDecision decide(EnrollReply reply) {
    return new EnrollReplyCheck(
            RootDigest.of(authority.root.publicKey().bytes()).prefix16(),
            keys,
            Identity.of(sealing.privateKey()))
        .decide(reply);
  }

  private EnrollRefusal refused(EnrollReply reply) {
    return assertInstanceOf(EnrollDecision.Refused.class, decide(reply)).reason();
  }

  @Test
  void decide_genuineReply_isBelieved() {
    EnrollDecision.Believed believed =
        assertInstanceOf(EnrollDecision.Believed.class, decide(genuine));
    assertEquals(keys.fingerprint(), believed.pin().fingerprint());
  }

  @Test
  void decide_replyOfAnotherAuthority_isRefused() {
    assertEquals(EnrollRefusal.ROOT_MISMATCH, refused(reply(new TestAuthority(), keys)));
  }

  @Test
  void decide_pinSignedBySomebodyElse_isRefused() {
    TestAuthority other = new TestAuthority();
    EnrollReply forged =
        new EnrollReply(
            genuine.workerId(),
            genuine.root(),
            other.signedPin(keys, TagSet.parse("pool:trusted")),
            genuine.snapshot(),
            genuine.challenge());
    assertEquals(EnrollRefusal.PIN_NOT_SIGNED, refused(forged));
  }

  @Test
  void decide_pinOfOtherKeys_isRefused() {
    WorkerKeys other = keys(SealingKeyPair.generate(authority.random));
    EnrollReply swapped =
        new EnrollReply(
            genuine.workerId(),
            genuine.root(),
            authority.signedPin(other, TagSet.parse("pool:byo")),
            genuine.snapshot(),
            genuine.challenge());
    assertEquals(EnrollRefusal.PIN_OTHER_KEYS, refused(swapped));
  }

  @Test
  void decide_replyUnderAnotherWorkerId_isRefused() {
    EnrollReply renamed =
        new EnrollReply(
            WorkerId.random(authority.random),
            genuine.root(),
            genuine.pin(),
            genuine.snapshot(),
            genuine.challenge());
    assertEquals(EnrollRefusal.PIN_OTHER_KEYS, refused(renamed));
  }

  @Test
  void decide_snapshotOfSomebodyElse_isRefused() {
    EnrollReply forged =
        new EnrollReply(
            genuine.workerId(),
            genuine.root(),
            genuine.pin(),
            new TestAuthority().snapshot(1, Instant.now()),
            genuine.challenge());
    assertEquals(EnrollRefusal.SNAPSHOT_NOT_SIGNED, refused(forged));
  }

  @Test
  void decide_challengeForSomebodyElse_isRefused() {
    byte[] foreign =
        Sealing.seal(
            new byte[32],
            List.of(Recipient.of(SealingKeyPair.generate(authority.random).publicKey())),
            authority.random);
    EnrollReply odd =
        new EnrollReply(
            genuine.workerId(), genuine.root(), genuine.pin(), genuine.snapshot(), foreign);
    assertEquals(EnrollRefusal.CHALLENGE_NOT_OPENED, refused(odd));
  }
}
