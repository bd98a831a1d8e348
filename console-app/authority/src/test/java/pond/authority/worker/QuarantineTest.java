package pond.authority.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pond.authority.AuthorityBench;
import pond.authority.FakeWorker;
import pond.authority.code.Codes;
import pond.authority.code.MintRefusal;
import pond.model.dsse.PayloadType;
import pond.model.id.WorkerId;
import pond.model.link.LinkRefusedException;
import pond.model.statement.TrustSnapshot;
import pond.model.wire.WorkerState;

/** A quarantined worker is out of service, without being cut off for good. */
final class QuarantineTest {
  @TempDir Path folder;
  private AuthorityBench bench;
  private final FakeWorker keys = FakeWorker.fresh("gpu-07");
  private String code;
  private WorkerId id;

  @BeforeEach
  void start() {
    bench = AuthorityBench.start(folder);
    code = bench.mintPinned(keys, List.of("byo"), List.of("acme-web"));
    id = keys.join(bench.enrollment(), code);
    assertInstanceOf(
        ControlResult.Changed.class, bench.control().quarantine(id, "anna", "its results lie"));
  }

  @AfterEach
  void stop() {
    bench.close();
  }

  @Test
  void quarantine_givesUpItsLeases_andIsAudited() {
    assertEquals(List.of(id), bench.released());
    assertEquals(1, bench.audited("worker.quarantined").size());
    assertEquals(
        WorkerState.QUARANTINED,
        bench.workers().identify(keys.keys().tlsSpki()).orElseThrow().state());
  }

  @Test
  void enroll_sameKeysWithTheUsedCode_isRefusedWithTheReason() {
    LinkRefusedException refused =
        assertThrows(LinkRefusedException.class, () -> keys.enroll(bench.enrollment(), code));
    assertEquals("WORKER_QUARANTINED", refused.code());
  }

  @Test
  void mint_forItsFingerprint_isRefusedAsForARevokedOne() {
    Codes.Minting minting =
        bench
            .codes()
            .mint(
                AuthorityBench.request(
                    Optional.of(keys.fingerprint().text()),
                    List.of("byo"),
                    List.of("acme-web"),
                    List.of()),
                "anna");
    assertEquals(
        MintRefusal.FP_REVOKED, assertInstanceOf(Codes.Minting.Refused.class, minting).reason());
  }

  @Test
  void snapshot_doesNotNameItAsRevoked() throws Exception {
    TrustSnapshot snapshot =
        TrustSnapshot.decode(
            bench
                .snapshots()
                .current()
                .verifiedBy(bench.vault().root().publicKey(), PayloadType.SNAPSHOT));
    assertEquals(Set.of(), Set.copyOf(snapshot.revoked()));
  }

  @Test
  void release_bringsItBack_afterARestartToo() {
    bench.restart();
    assertEquals(WorkerState.QUARANTINED, bench.workers().byId(id).orElseThrow().state());
    bench.control().release(id, "anna", "the partner fixed it");
    assertEquals(WorkerState.ACTIVE, bench.workers().byId(id).orElseThrow().state());
    assertEquals(1, bench.audited("worker.released").size());
  }
}
