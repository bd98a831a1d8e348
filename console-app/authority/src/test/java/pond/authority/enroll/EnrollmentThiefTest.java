package pond.authority.enroll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pond.authority.AuthorityBench;
import pond.authority.FakeWorker;
import pond.model.api.CodeView;
import pond.model.api.Offer;
import pond.model.code.EnrollmentCode;
import pond.model.link.LinkRefusedException;
import pond.model.wire.WorkerState;

/** Somebody else has got hold of the whole enrollment code. */
class EnrollmentThiefTest {
  @TempDir Path folder;
  private AuthorityBench bench;
  private final FakeWorker right = FakeWorker.fresh("right");
  private final FakeWorker thief = FakeWorker.fresh("thief");

  @BeforeEach
  void start() {
    bench = AuthorityBench.start(folder);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void enroll_thiefFirstUnderAPinnedCode_isRefusedAndTheRightMachineSucceeds() {
    String code = bench.mintPinned(right, List.of("trusted"), List.of());

    LinkRefusedException refused = Refusals.of(bench, thief, code);

    assertEquals("FINGERPRINT_MISMATCH", refused.code());
    String detail = Refusals.assertNothingTrusted(bench, thief, "FINGERPRINT_MISMATCH").detail();
    assertTrue(detail.contains("\"expected\":\"" + right.fingerprint().text()), detail);
    assertTrue(detail.contains("\"offered\":\"" + thief.fingerprint().text()), detail);
    CodeView view = view(code);
    assertEquals("waiting", view.state());
    assertEquals(Optional.of(right.fingerprint().text()), view.expectedFingerprint());
    Offer offer = view.refused().getFirst();
    assertEquals(Optional.of(thief.fingerprint().text()), offer.offeredFingerprint());
    assertEquals(FakeWorker.ADDRESS, offer.address());

    var id = right.join(bench.enrollment(), code);
    assertEquals(WorkerState.ACTIVE, bench.workers().byId(id).orElseThrow().state());
  }

  @Test
  void enroll_thiefWithOneOfTheTwoKeys_isRefused() {
    String code = bench.mintPinned(right, List.of("trusted"), List.of());

    assertEquals("FINGERPRINT_MISMATCH", Refusals.of(bench, right.otherSealing(), code).code());
    assertEquals("FINGERPRINT_MISMATCH", Refusals.of(bench, right.otherSigning(), code).code());
    right.join(bench.enrollment(), code);
  }

  @Test
  void enroll_manyMismatches_neverLockOutTheRightMachine() {
    String code = bench.mintPinned(right, List.of("trusted"), List.of());
    for (int i = 0; i < 12; i++) {
      assertEquals("FINGERPRINT_MISMATCH", Refusals.of(bench, thief, code).code());
    }

    right.join(bench.enrollment(), code);
  }

  @Test
  void enroll_thiefSecond_isRefusedAndBothAreAudited() throws Exception {
    String code = bench.mintFirstSight("acme-web");
    right.enroll(bench.enrollment(), code);

    assertEquals("CODE_USED", Refusals.of(bench, thief, code).code());

    String detail = Refusals.assertNothingTrusted(bench, thief, "CODE_USED").detail();
    assertTrue(detail.contains("\"used_by\":\"" + right.fingerprint().text()), detail);
    assertTrue(detail.contains("\"offered\":\"" + thief.fingerprint().text()), detail);
  }

  @Test
  void enroll_sameMachineWithAnotherTlsKey_isAnotherMachine() throws Exception {
    String code = bench.mintFirstSight("acme-web");
    right.enroll(bench.enrollment(), code);

    assertEquals("CODE_USED", Refusals.of(bench, right.otherTls(), code).code());
  }

  @Test
  void enroll_twoHundredAtOnceWithOneCode_exactlyOneWins() throws Exception {
    String code = bench.mintFirstSight("acme-web");
    List<FakeWorker> racers =
        IntStream.range(0, 200).mapToObj(i -> FakeWorker.fresh("racer")).toList();
    List<FakeWorker> winners = Collections.synchronizedList(new ArrayList<>());
    List<String> losers = Collections.synchronizedList(new ArrayList<>());
    CountDownLatch go = new CountDownLatch(1);

    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (FakeWorker racer : racers) {
        threads.execute(() -> race(racer, code, go, winners, losers));
      }
      go.countDown();
    }

    assertEquals(1, winners.size());
    assertEquals(Collections.nCopies(199, "CODE_USED"), losers);
    assertEquals(1, bench.workerViews().list().size());
    assertEquals(199, bench.audited("enroll.refused").size());
    winners.getFirst().enroll(bench.enrollment(), code);
  }

  private void race(
      FakeWorker racer,
      String code,
      CountDownLatch go,
      List<FakeWorker> winners,
      List<String> losers) {
    try {
      go.await();
      racer.enroll(bench.enrollment(), code);
      winners.add(racer);
    } catch (LinkRefusedException e) {
      losers.add(e.code());
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private CodeView view(String code) {
    return bench.codes().find(EnrollmentCode.parse(code).id().toString()).orElseThrow();
  }
}
