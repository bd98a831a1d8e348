package pond.worker.enroll;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static pond.worker.enroll.EnrollRefusal.CHALLENGE_NOT_OPENED;
import static pond.worker.enroll.EnrollRefusal.PIN_NOT_SIGNED;
import static pond.worker.enroll.EnrollRefusal.PIN_OTHER_KEYS;
import static pond.worker.enroll.EnrollRefusal.ROOT_MISMATCH;
import static pond.worker.enroll.EnrollRefusal.SNAPSHOT_NOT_SIGNED;

import java.util.List;
import java.util.Optional;
import pond.model.digest.Sha256;
import pond.model.dsse.EnvelopeRefusedException;
import pond.model.dsse.PayloadType;
import pond.model.fingerprint.RootDigest;
import pond.model.fingerprint.RootPrefix;
import pond.model.json.JsonRefusedException;
import pond.model.seal.Identity;
import pond.model.seal.Sealing;
import pond.model.seal.SealingException;
import pond.model.statement.PinRecord;
import pond.model.statement.WorkerKeys;
import pond.model.wire.EnrollConfirm;
import pond.model.wire.EnrollReply;
import pond.worker.trust.SnapshotCheck;
import pond.worker.trust.SnapshotDecision;

/** Judges the authority's reply to an enrollment. Pure: the relay may have made all of it up. */
public final class EnrollReplyCheck {
  private static final String PROOF = "pond-sealing-proof-v1\0";
  private static final int CHALLENGE_BYTES = 32;

  private final RootPrefix expected;
  private final WorkerKeys ours;
  private final Identity sealingKey;

  /**
   * @param expected from the enrollment code
   */
  public EnrollReplyCheck(RootPrefix expected, WorkerKeys ours, Identity sealingKey) {
    this.expected = expected;
    this.ours = ours;
    this.sealingKey = sealingKey;
  }

  /** Step 5 of the enrollment. */
  public EnrollDecision decide(EnrollReply reply) {
    if (!expected.matches(RootDigest.of(reply.root().bytes()))) {
      return refused(ROOT_MISMATCH, "The reply names another authority than the code.");
    }
    PinRecord pin;
    try {
      pin = PinRecord.decode(reply.pin().verifiedBy(reply.root(), PayloadType.PIN));
    } catch (EnvelopeRefusedException | JsonRefusedException e) {
      return refused(PIN_NOT_SIGNED, "The pin is not believed: " + e.getMessage());
    }
    if (!pin.workerId().equals(reply.workerId()) || !pin.keys().equals(Optional.of(ours))) {
      return refused(PIN_OTHER_KEYS, "The pin does not name this worker's keys.");
    }
    SnapshotDecision snapshot = new SnapshotCheck(reply.root()).decide(0, reply.snapshot());
    if (snapshot instanceof SnapshotDecision.Refused no) {
      return refused(SNAPSHOT_NOT_SIGNED, "The trust snapshot is not believed: " + no.sentence());
    }
    return proof(pin, reply.challenge());
  }

  private EnrollDecision proof(PinRecord pin, byte[] challenge) {
    try {
      byte[] opened = Sealing.open(challenge, List.of(sealingKey), CHALLENGE_BYTES);
      Sha256 answer = Sha256.hasher().update(PROOF.getBytes(US_ASCII)).update(opened).finish();
      return new EnrollDecision.Believed(pin, new EnrollConfirm(answer));
    } catch (SealingException e) {
      return refused(CHALLENGE_NOT_OPENED, "The challenge does not open: " + e.getMessage());
    }
  }

  private static EnrollDecision refused(EnrollRefusal reason, String sentence) {
    return new EnrollDecision.Refused(reason, sentence);
  }
}
