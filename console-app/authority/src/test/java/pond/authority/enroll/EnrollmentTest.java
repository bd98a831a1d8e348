package pond.authority.enroll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pond.authority.AuthorityBench;
import pond.authority.FakeWorker;
import pond.authority.worker.Worker;
import pond.model.code.EnrollmentCode;
import pond.model.dsse.PayloadType;
import pond.model.link.KnownWorker;
import pond.model.link.LinkRefusedException;
import pond.model.statement.PinMethod;
import pond.model.statement.PinRecord;
import pond.model.statement.TrustSnapshot;
import pond.model.wire.EnrollReply;
import pond.model.wire.SelfReply;
import pond.model.wire.WorkerState;

class EnrollmentTest {
  private static final List<String> BYO = List.of("byo");
  private static final List<String> ACME = List.of("acme-web");

  @TempDir Path folder;
  private AuthorityBench bench;
  private final FakeWorker worker = FakeWorker.fresh("gpu-1");

  @BeforeEach
  void start() {
    bench = AuthorityBench.start(folder);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void enroll_pinnedCodeAndRightKeys_pinsBothKeysByFingerprint() throws Exception {
    String code = bench.mintPinned(worker, BYO, ACME);

    EnrollReply reply = worker.enroll(bench.enrollment(), code);

    PinRecord pin = worker.check(EnrollmentCode.parse(code), reply);
    assertEquals(2, pin.version(), "version 1 was signed at minting");
    assertEquals(PinMethod.FINGERPRINT, pin.how());
    assertEquals("pool:byo,tenant:acme-web", pin.grantedTags().canonical());
    assertEquals("used", Refusals.state(bench, code));
    assertEquals(1, bench.audited("worker.enrolled").size());
  }

  @Test
  void enroll_withoutFingerprint_isFirstSight() throws Exception {
    String code = bench.mintFirstSight("acme-web");

    EnrollReply reply = worker.enroll(bench.enrollment(), code);

    PinRecord pin = worker.check(EnrollmentCode.parse(code), reply);
    assertEquals(PinMethod.FIRST_SIGHT, pin.how());
    assertEquals(1, pin.version());
  }

  @Test
  void enroll_beforeTheProof_isPendingAndGetsNoWork() throws Exception {
    worker.enroll(bench.enrollment(), bench.mintPinned(worker, BYO, ACME));

    KnownWorker known = bench.workers().identify(worker.keys().tlsSpki()).orElseThrow();
    assertEquals(WorkerState.PENDING_PROOF, known.state());
    assertFalse(known.state().takesWork());
  }

  @Test
  void confirm_rightProof_activatesAtOnce() throws Exception {
    EnrollReply reply = worker.enroll(bench.enrollment(), bench.mintPinned(worker, BYO, ACME));

    SelfReply self = worker.confirm(bench.enrollment(), reply);

    assertEquals(WorkerState.ACTIVE, self.state());
    assertEquals("pool:byo,tenant:acme-web", self.grantedTags().canonical());
    assertEquals(
        WorkerState.ACTIVE,
        bench.workers().identify(worker.keys().tlsSpki()).orElseThrow().state());
    assertEquals(WorkerState.ACTIVE, bench.enrollment().self(reply.workerId()).state());
  }

  @Test
  void enroll_newPin_issuesASnapshotThatCountsIt() throws Exception {
    long before = bench.snapshots().version();

    EnrollReply reply = worker.enroll(bench.enrollment(), bench.mintPinned(worker, BYO, ACME));

    TrustSnapshot snapshot =
        TrustSnapshot.decode(reply.snapshot().verifiedBy(reply.root(), PayloadType.SNAPSHOT));
    assertEquals(before + 1, snapshot.version());
    assertEquals(1, snapshot.pinCount());
    assertEquals(before + 1, bench.snapshots().version());
  }

  @Test
  void enroll_sameKeysAfterALostReply_answersTheSame() throws Exception {
    String code = bench.mintPinned(worker, BYO, ACME);
    EnrollReply lost = worker.enroll(bench.enrollment(), code);

    EnrollReply again = worker.enroll(bench.enrollment(), code);

    assertEquals(lost.workerId(), again.workerId());
    assertEquals(encoded(lost), encoded(again));
    assertEquals(1, bench.workerViews().list().size());
    assertEquals(WorkerState.ACTIVE, worker.confirm(bench.enrollment(), again).state());
  }

  @Test
  void enroll_sameKeysAfterExpiryAndRestart_stillAnswersTheSame() throws Exception {
    String code = bench.mintPinned(worker, BYO, ACME);
    EnrollReply lost = worker.enroll(bench.enrollment(), code);
    bench.clock().forward(Duration.ofDays(2));
    bench.restart();

    EnrollReply again = worker.enroll(bench.enrollment(), code);

    assertEquals(lost.workerId(), again.workerId());
    assertEquals(WorkerState.ACTIVE, worker.confirm(bench.enrollment(), again).state());
  }

  @Test
  void enroll_againWhenActive_staysActive() throws Exception {
    String code = bench.mintPinned(worker, BYO, ACME);
    worker.join(bench.enrollment(), code);

    EnrollReply again = worker.enroll(bench.enrollment(), code);

    assertEquals(WorkerState.ACTIVE, bench.enrollment().self(again.workerId()).state());
    assertEquals(WorkerState.ACTIVE, worker.confirm(bench.enrollment(), again).state());
  }

  @Test
  void enroll_askedForMore_grantsNoMoreAndAuditsTheSurplus() throws Exception {
    String code = bench.mintPinned(worker, BYO, ACME);

    EnrollReply reply =
        worker.enroll(bench.enrollment(), code, "pool:trusted,tenant:other,tenant:acme-web");

    PinRecord pin = worker.check(EnrollmentCode.parse(code), reply);
    assertEquals("pool:byo,tenant:acme-web", pin.grantedTags().canonical());
    String detail = bench.audited("worker.asked_for_more").getFirst().detail();
    assertTrue(detail.contains("pool:trusted,tenant:other"), detail);
    Worker stored = bench.workers().byId(reply.workerId()).orElseThrow();
    assertEquals("tenant:acme-web", stored.candidate().effective().canonical());
  }

  @Test
  void enroll_expiredCode_isRefusedAndSaysSo() {
    String code = bench.mintPinned(worker, BYO, ACME);
    bench.clock().forward(Duration.ofHours(1));

    LinkRefusedException refused = Refusals.of(bench, worker, code);

    assertEquals("CODE_EXPIRED", refused.code());
    assertEquals(403, refused.status());
    assertEquals("expired", Refusals.state(bench, code));
    Refusals.assertNothingTrusted(bench, worker, "CODE_EXPIRED");
  }

  @Test
  void enroll_lastMillisecond_isInTime() throws Exception {
    String code = bench.mintPinned(worker, BYO, ACME);
    bench.clock().forward(Duration.ofHours(1).minusMillis(1));

    worker.enroll(bench.enrollment(), code);

    assertEquals("used", Refusals.state(bench, code));
  }

  @Test
  void enroll_revokedCode_isRefusedAndSaysSo() {
    String code = bench.mintPinned(worker, BYO, ACME);
    assertTrue(bench.codes().revoke(EnrollmentCode.parse(code).id().toString(), "operator"));

    assertEquals("CODE_REVOKED", Refusals.of(bench, worker, code).code());
    Refusals.assertNothingTrusted(bench, worker, "CODE_REVOKED");
  }

  @Test
  void enroll_takenNames_getASuffixAndPlainCharacters() throws Exception {
    bench.joinByo(FakeWorker.fresh("Box"), "acme-web");
    bench.joinByo(FakeWorker.fresh("box"), "acme-web");
    bench.joinByo(FakeWorker.fresh("b\u202Eox \u001b[2J"), "acme-web");

    List<String> names = bench.workerViews().list().stream().map(w -> w.name()).toList();

    assertEquals(List.of("Box", "b-ox-2J", "box-2"), names);
  }

  @Test
  void enroll_keysOfAnotherWorker_areRefusedEachWithTheReason() {
    bench.joinByo(worker, "acme-web");
    for (FakeWorker twin : List.of(worker.otherSealing(), worker.otherSigning(), worker)) {
      String code = bench.mintFirstSight("acme-web");

      assertEquals("KEYS_ALREADY_PINNED", Refusals.of(bench, twin, code).code());
      assertTrue(Refusals.last(bench, "KEYS_ALREADY_PINNED").detail().contains("used_by"));
      assertEquals("waiting", Refusals.state(bench, code), "the code is not used up");
    }
    FakeWorker sameTls = FakeWorker.fresh("thief").withTlsOf(worker);
    assertEquals(
        "KEYS_ALREADY_PINNED",
        Refusals.of(bench, sameTls, bench.mintFirstSight("acme-web")).code());
    assertEquals(1, bench.workerViews().list().size());
  }

  @Test
  void enroll_revokedWorkerWithItsOldCode_isRefused() throws Exception {
    String code = bench.mintPinned(worker, BYO, ACME);
    bench.control().revoke(worker.join(bench.enrollment(), code), "operator", "laptop stolen");

    assertEquals("REVOKED", Refusals.of(bench, worker, code).code());
  }

  @Test
  void enroll_revokedKeysWithANewCode_areRefused() {
    bench.control().revoke(bench.joinByo(worker, "acme-web"), "operator", "laptop stolen");

    String code = bench.mintFirstSight("acme-web");

    assertEquals("KEYS_ALREADY_PINNED", Refusals.of(bench, worker, code).code());
  }

  @Test
  void enroll_afterRestart_workerIsStillKnown() {
    var id = bench.joinByo(worker, "acme-web");
    long version = bench.snapshots().version();

    bench.restart();

    assertEquals(
        Optional.of(new KnownWorker(id, WorkerState.ACTIVE)),
        bench.workers().identify(worker.keys().tlsSpki()));
    assertEquals(version, bench.snapshots().version());
    assertNotEquals(0, version);
  }

  private static String encoded(EnrollReply reply) {
    return new String(reply.pin().encode(), java.nio.charset.StandardCharsets.UTF_8);
  }
}
