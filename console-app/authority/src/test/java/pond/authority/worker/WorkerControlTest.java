package pond.authority.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pond.authority.AuthorityBench;
import pond.authority.FakeWorker;
import pond.model.dsse.Envelope;
import pond.model.dsse.PayloadType;
import pond.model.id.WorkerId;
import pond.model.link.LinkRefusedException;
import pond.model.statement.TrustSnapshot;
import pond.model.wire.WorkerState;

class WorkerControlTest {
  @TempDir Path folder;
  private AuthorityBench bench;
  private final FakeWorker worker = FakeWorker.fresh("box");
  private WorkerId id;

  @BeforeEach
  void start() {
    bench = AuthorityBench.start(folder);
    id = bench.joinByo(worker, "acme-web");
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private WorkerState identified() {
    return bench.workers().identify(worker.keys().tlsSpki()).orElseThrow().state();
  }

  private TrustSnapshot snapshot(Envelope envelope) throws Exception {
    return TrustSnapshot.decode(
        envelope.verifiedBy(bench.vault().root().publicKey(), PayloadType.SNAPSHOT));
  }

  @Test
  void revoke_activeWorker_actsEverywhereBeforeItReturns() throws Exception {
    long before = bench.snapshots().version();

    ControlResult result = bench.control().revoke(id, "alice", "laptop stolen");

    assertEquals(new ControlResult.Changed(id, WorkerState.ACTIVE, WorkerState.REVOKED), result);
    assertEquals(WorkerState.REVOKED, identified());
    assertTrue(bench.workers().byKeyId(worker.keys().signing().toString()).orElseThrow().revoked());
    assertEquals(List.of(id), bench.released(), "its leases are given up");
    TrustSnapshot snapshot = snapshot(bench.snapshots().current());
    assertEquals(before + 1, snapshot.version());
    assertTrue(snapshot.revoked().contains(worker.fingerprint()));
    assertEquals(0, snapshot.pinCount());
    LinkRefusedException refused =
        assertThrows(LinkRefusedException.class, () -> bench.enrollment().self(id));
    assertEquals("REVOKED", refused.code());
    String detail = bench.audited("worker.revoked").getFirst().detail();
    assertTrue(detail.contains("laptop stolen"), detail);
    assertEquals("alice", bench.audited("worker.revoked").getFirst().actor());
  }

  @Test
  void revoke_afterRestart_isStillRevoked() throws Exception {
    bench.control().revoke(id, "alice", "laptop stolen");
    long version = bench.snapshots().version();

    bench.restart();

    assertEquals(WorkerState.REVOKED, identified());
    assertEquals(version, bench.snapshots().version());
    assertTrue(snapshot(bench.snapshots().current()).revoked().contains(worker.fingerprint()));
  }

  @Test
  void revoke_leasesCannotBeGivenUp_changesNothingAtAll() {
    bench.releaseWith(
        (tx, worker, why) -> {
          throw new IllegalStateException("lease trouble");
        });
    long before = bench.snapshots().version();

    assertThrows(IllegalStateException.class, () -> bench.control().revoke(id, "alice", "stolen"));

    assertEquals(WorkerState.ACTIVE, identified());
    assertEquals(WorkerState.ACTIVE, bench.workers().byId(id).orElseThrow().state());
    assertEquals(List.of(), bench.audited("worker.revoked"));
    bench.snapshots().reload();
    assertEquals(before, bench.snapshots().version());
  }

  @Test
  void revoke_withoutReason_isRefused() {
    assertEquals(
        new ControlResult.Refused(ControlRefusal.REASON_MISSING),
        bench.control().revoke(id, "alice", " "));
    assertEquals(WorkerState.ACTIVE, identified());
  }

  @Test
  void revoke_twice_isToldAndAuditedOnce() {
    bench.control().revoke(id, "alice", "stolen");

    assertEquals(
        new ControlResult.Unchanged(id, WorkerState.REVOKED),
        bench.control().revoke(id, "bob", "again"));
    assertEquals(1, bench.audited("worker.revoked").size());
  }

  @Test
  void pauseDrainResume_moveTheStateAndNotTheSnapshot() {
    long before = bench.snapshots().version();

    assertInstanceOf(ControlResult.Changed.class, bench.control().pause(id, "alice", "noise"));
    assertEquals(WorkerState.PAUSED, identified());
    assertInstanceOf(ControlResult.Changed.class, bench.control().drain(id, "alice", ""));
    assertEquals(WorkerState.DRAINING, identified());
    assertInstanceOf(ControlResult.Changed.class, bench.control().resume(id, "alice", ""));
    assertEquals(WorkerState.ACTIVE, identified());

    assertEquals(before, bench.snapshots().version());
    assertEquals(List.of(), bench.released(), "what it holds goes on");
    assertEquals(1, bench.audited("worker.paused").size());
    assertEquals(1, bench.audited("worker.drained").size());
    assertEquals(1, bench.audited("worker.resumed").size());
  }

  @Test
  void resume_beforeTheProof_doesNotGoAroundIt() throws Exception {
    FakeWorker pending = FakeWorker.fresh("pending");
    WorkerId other =
        pending.enroll(bench.enrollment(), bench.mintFirstSight("acme-web")).workerId();

    ControlResult.Refused refused = new ControlResult.Refused(ControlRefusal.WORKER_NOT_PROVEN);
    assertEquals(refused, bench.control().pause(other, "alice", ""));
    assertEquals(refused, bench.control().resume(other, "alice", ""));
    assertEquals(refused, bench.control().drain(other, "alice", ""));
    assertEquals(WorkerState.PENDING_PROOF, bench.workers().byId(other).orElseThrow().state());
  }

  @Test
  void confirm_revokedWhilePending_staysRevoked() throws Exception {
    FakeWorker pending = FakeWorker.fresh("pending");
    var reply = pending.enroll(bench.enrollment(), bench.mintFirstSight("acme-web"));
    bench.control().revoke(reply.workerId(), "alice", "wrong machine");

    LinkRefusedException refused =
        assertThrows(LinkRefusedException.class, () -> pending.confirm(bench.enrollment(), reply));

    assertEquals("REVOKED", refused.code());
  }

  @Test
  void act_unknownWorker_isRefused() {
    assertEquals(
        new ControlResult.Refused(ControlRefusal.NO_SUCH_WORKER),
        bench.control().pause(WorkerId.random(bench.random()), "alice", ""));
    assertEquals(Optional.empty(), bench.workerViews().find(WorkerId.random(bench.random())));
  }
}
