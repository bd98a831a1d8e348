package pond.worker.trust;

import pond.model.dsse.Envelope;
import pond.model.dsse.EnvelopeRefusedException;
import pond.model.dsse.PayloadType;
import pond.model.json.JsonRefusedException;
import pond.model.key.SigningPublicKey;
import pond.model.statement.TrustSnapshot;
import pond.worker.trust.SnapshotDecision.Reason;

/**
 * Judges trust snapshots (docs/spec/statements.md, section 5). Security property: whoever carries
 * them cannot bring back an older one.
 */
public final class SnapshotCheck {
  private final SigningPublicKey root;

  public SnapshotCheck(SigningPublicKey root) {
    this.root = root;
  }

  /**
   * Judges one offered snapshot.
   *
   * @param highestSeen the highest version ever held; 0 for none
   */
  public SnapshotDecision decide(long highestSeen, Envelope offered) {
    TrustSnapshot snapshot;
    try {
      snapshot = TrustSnapshot.decode(offered.verifiedBy(root, PayloadType.SNAPSHOT));
    } catch (EnvelopeRefusedException e) {
      return new SnapshotDecision.Refused(Reason.SNAPSHOT_NOT_SIGNED, e.getMessage());
    } catch (JsonRefusedException e) {
      return new SnapshotDecision.Refused(Reason.SNAPSHOT_NOT_UNDERSTOOD, e.getMessage());
    }
    if (snapshot.version() < highestSeen) {
      return new SnapshotDecision.Refused(
          Reason.SNAPSHOT_ROLLED_BACK,
          "version %d came after version %d".formatted(snapshot.version(), highestSeen));
    }
    return snapshot.version() == highestSeen
        ? new SnapshotDecision.Same()
        : new SnapshotDecision.Adopt(offered, snapshot);
  }
}
