package pond.worker.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import pond.model.dsse.Envelope;
import pond.worker.TestAuthority;

class SnapshotCheckTest {
  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

  private final TestAuthority authority = new TestAuthority();
  private final SnapshotCheck check = new SnapshotCheck(authority.root.publicKey());

  private static SnapshotDecision.Reason refused(SnapshotDecision decision) {
    return assertInstanceOf(SnapshotDecision.Refused.class, decision).reason();
  }

  @Test
  void decide_newerVersion_isAdopted() {
    SnapshotDecision decision = check.decide(4, authority.snapshot(5, NOW));
    assertEquals(5, assertInstanceOf(SnapshotDecision.Adopt.class, decision).snapshot().version());
  }

  @Test
  void decide_sameVersion_changesNothing() {
    assertInstanceOf(SnapshotDecision.Same.class, check.decide(5, authority.snapshot(5, NOW)));
  }

  @Test
  void decide_olderVersion_isRefusedAsRollback() {
    assertEquals(
        SnapshotDecision.Reason.SNAPSHOT_ROLLED_BACK,
        refused(check.decide(5, authority.snapshot(4, NOW))));
  }

  @Test
  void decide_otherRoot_isRefused() {
    Envelope foreign = new TestAuthority().snapshot(9, NOW);
    assertEquals(SnapshotDecision.Reason.SNAPSHOT_NOT_SIGNED, refused(check.decide(1, foreign)));
  }

  @Test
  void decide_pinSignedAsSnapshot_isNotUnderstood() {
    Envelope odd = authority.sign(pond.model.dsse.PayloadType.SNAPSHOT, "text");
    assertEquals(SnapshotDecision.Reason.SNAPSHOT_NOT_UNDERSTOOD, refused(check.decide(1, odd)));
  }
}
