package pond.authority;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pond.model.bundle.BundleLimits;
import pond.model.bundle.BundleReader;
import pond.model.bundle.gzip.GzipDecoder;
import pond.model.id.RunId;
import pond.model.sandbox.Outcome;
import pond.model.seal.Identity;
import pond.model.seal.Sealing;
import pond.model.seal.SealingException;
import pond.model.tag.TenantId;
import pond.model.wire.LeaseOffer;
import pond.model.wire.ResultReply.Status;

/** A run from submit to its end, over the link, with real keys, store and blobs. */
final class RunFlowTest {
  @TempDir Path folder;
  private RunBench bench;
  private TestWorker worker;

  @BeforeEach
  void start() {
    bench = new RunBench(folder);
    worker = bench.join("gpu-1", "acme-web");
  }

  @AfterEach
  void stop() {
    bench.close();
  }

  @Test
  void run_twoHonestStages_isVerifiedAndTheSecondSeesTheFirstsOutput() throws IOException {
    RunId run = bench.submit(RunBench.TWO_STAGES);
    assertEquals("waiting", bench.stage(run, "report").state());

    assertEquals(
        Status.RECORDED, worker.finish(worker.take(), 0, Map.of("built.txt", "it is built")));
    bench.awaitStage(run, "report", "ready");
    TestWorker.Held second = worker.take();

    assertEquals(
        List.of("needs", "needs/build", "needs/build/built.txt", "work", "work/main.txt"),
        names(second, worker));
    assertEquals(Status.RECORDED, worker.finish(second, 0, Map.of()));
    assertEquals("succeeded", bench.run(run).state());
    assertTrue(bench.run(run).attestationVerified());
  }

  @Test
  void lease_workerOfAnotherTenant_getsNothingAndCannotOpenWhatItIsHanded() throws IOException {
    TestWorker stranger = bench.join("other", "globex");
    bench.submit(RunBench.TWO_STAGES);

    assertEquals(List.of(), stranger.lease(8));
    TestWorker.Held theirs = worker.take();
    List<Identity> strangerKeys = List.of(Identity.of(stranger.keys().sealing().privateKey()));
    assertThrows(
        SealingException.class,
        () -> Sealing.open(theirs.offer().sealedOrder(), strangerKeys, 1 << 20));
    // Even with the order in the clear, its input header opens for the leased worker alone.
    assertThrows(SealingException.class, () -> Sealing.open(input(theirs), strangerKeys).close());
  }

  @Test
  void lease_notRenewed_isGivenToAnotherAttemptAndTheLateResultChangesNothing() {
    RunId run = bench.submit(RunBench.TWO_STAGES);
    TestWorker.Held first = worker.take();
    bench.clock().forward(Duration.ofSeconds(31));
    bench.awaitStage(run, "build", "ready");

    TestWorker.Held second = worker.take();
    assertEquals(2, second.order().job().attempt());
    assertTrue(second.order().job().fence() > first.order().job().fence());
    assertNotEquals(first.order().job().leaseNonce(), second.order().job().leaseNonce());
    assertEquals(Status.UNKNOWN_LEASE, other().finishAs(first));
    assertEquals(Status.LATE, late(first));
    assertEquals("leased", bench.stage(run, "build").state());
    assertEquals(Status.RECORDED, worker.finish(second, 0, Map.of()));
    assertEquals("succeeded", bench.stage(run, "build").state());
  }

  @Test
  void record_sameResultTwice_isADuplicateAndRecordedOnce() {
    RunId run = bench.submit(RunBench.TWO_STAGES);
    TestWorker.Held held = worker.take();
    var envelope = worker.sign(worker.honest(held, 0, Map.of("a", "b")));

    assertEquals(Status.RECORDED, worker.submit(held, envelope, e -> e));
    assertEquals(Status.DUPLICATE, worker.submit(held, envelope, e -> e));
    assertEquals(1, bench.stage(run, "build").attempts().size());
  }

  @Test
  void restart_inMidRun_losesNothing() {
    RunId run = bench.submit(RunBench.TWO_STAGES);
    TestWorker.Held held = worker.take();
    bench.restart();

    assertEquals("leased", bench.stage(run, "build").state());
    assertEquals(Status.RECORDED, worker.finish(held, 0, Map.of("x", "y")));
    bench.restart();
    bench.awaitStage(run, "report", "ready");
    assertEquals(Status.RECORDED, worker.finish(worker.take(), 0, Map.of()));
    assertTrue(bench.run(run).attestationVerified());
  }

  @Test
  void lease_workerStartedAnew_getsItsJobBackAtOnce() {
    bench.submit(RunBench.TWO_STAGES);
    worker.take();
    worker.restart();

    assertEquals(2, worker.take().order().job().attempt());
  }

  @Test
  void record_failedWithRetryLeft_isTriedAgain() {
    RunId run = bench.submit(RunBench.TWO_STAGES.replace("\"retries\":0", "\"retries\":1"));
    assertEquals(Status.RECORDED, worker.finish(worker.take(), 3, Map.of()));
    assertEquals("ready", bench.stage(run, "build").state());
    assertEquals(Status.RECORDED, worker.finish(worker.take(), 4, Map.of()));

    assertEquals("failed", bench.stage(run, "build").state());
    assertEquals("skipped", bench.stage(run, "report").state());
    assertEquals("failed", bench.run(run).state());
    assertTrue(bench.run(run).attestationVerified(), "a believable failure is still believable");
  }

  @Test
  void record_refusedForLackOfASandbox_goesToAnotherWorkerOrEndsTheStage() {
    RunId run = bench.submit(RunBench.TWO_STAGES);
    TestWorker second = bench.join("gpu-2", "acme-web");
    refuse(worker);
    assertEquals("ready", bench.stage(run, "build").state());
    assertEquals(List.of(), worker.lease(1), "who refused a job is not asked again");
    refuse(second);

    assertEquals("failed", bench.stage(run, "build").state());
  }

  @Test
  void cancel_runningJob_isAskedToStopAndAnswers() {
    RunId run = bench.submit(RunBench.TWO_STAGES);
    TestWorker.Held held = worker.take();

    assertTrue(bench.authority().cancelling().cancel(run, "tester", ""));
    assertEquals(
        Status.RECORDED,
        worker.submit(held, worker.sign(worker.refusal(held, Outcome.CANCELLED)), e -> e));
    assertEquals("cancelled", bench.run(run).state());
  }

  @Test
  void submit_noWorkerMayTakeIt_saysWhichRuleExcludedWhom() {
    RunId run = bench.submit(RunBench.TWO_STAGES.replace("\"byo\"", "\"trusted\""));

    String why = bench.stage(run, "build").why().orElseThrow();
    assertTrue(why.contains("gpu-1 (TIER)") && why.contains("pool:trusted"), why);
    assertEquals(List.of(), worker.lease(1));
  }

  @Test
  void blobs_ofATenant_areCiphertextUnderAnOpaqueName() throws IOException {
    bench.submit(RunBench.TWO_STAGES);
    String scope = bench.authority().vault().scope(TenantId.parse("acme-web")).value();

    assertFalse(scope.contains("acme"));
    TestWorker.Held held = worker.take();
    byte[] blob =
        RunBench.drain(
            bench
                .blobs()
                .open(
                    bench.authority().vault().scope(TenantId.parse("acme-web")),
                    held.offer().input().digest(),
                    0));
    assertFalse(new String(blob, UTF_8).contains("hello pond"));
  }

  private TestWorkerAs other() {
    return new TestWorkerAs(bench.join("thief", "acme-web"));
  }

  /** Another worker that submits under a lease that is not its own. */
  private record TestWorkerAs(TestWorker thief) {
    Status finishAs(TestWorker.Held held) {
      return thief.submit(held, thief.sign(thief.refusal(held, Outcome.REFUSED)), e -> e);
    }
  }

  private Status late(TestWorker.Held held) {
    return worker.submit(held, worker.sign(worker.refusal(held, Outcome.TIMEOUT)), e -> e);
  }

  private void refuse(TestWorker by) {
    TestWorker.Held held = by.take();
    assertEquals(
        Status.RECORDED,
        by.submit(held, by.sign(by.refusal(held, Outcome.SANDBOX_UNAVAILABLE)), e -> e));
  }

  private InputStream input(TestWorker.Held held) throws IOException {
    LeaseOffer offer = held.offer();
    InputStream blob =
        bench
            .blobs()
            .open(
                bench.authority().vault().scope(held.order().tenant()), offer.input().digest(), 0);
    return new SequenceInputStream(new ByteArrayInputStream(held.order().input().header()), blob);
  }

  private List<String> names(TestWorker.Held held, TestWorker by) throws IOException {
    List<String> names = new ArrayList<>();
    List<Identity> mine = List.of(Identity.of(by.keys().sealing().privateKey()));
    try (InputStream tar = new GzipDecoder(Sealing.open(input(held), mine), BundleLimits.INPUT)) {
      new BundleReader(BundleLimits.INPUT)
          .read(
              tar,
              held.order().input().inputSha(),
              (entry, content) -> names.add(entry.path().text()));
    }
    return names;
  }
}
