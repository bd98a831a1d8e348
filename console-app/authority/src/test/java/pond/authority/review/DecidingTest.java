package pond.authority.review;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pond.authority.RunBench;
import pond.authority.TestWorker;
import pond.authority.review.Deciding.Decided;
import pond.authority.review.policy.ReviewRefusal;
import pond.authority.store.RuleBrokenException;
import pond.model.api.review.ReviewDetail;
import pond.model.api.review.ReviewView;
import pond.model.digest.Sha256;
import pond.model.dsse.Envelope;
import pond.model.dsse.PayloadType;
import pond.model.id.RunId;
import pond.model.runfile.StageId;
import pond.model.statement.Decision;
import pond.model.statement.Decision.Choice;
import pond.model.tag.TenantId;

/** What decisions do, over a whole authority. */
final class DecidingTest {
  @TempDir Path folder;
  private ReviewBench bench;

  @BeforeEach
  void start() {
    bench = new ReviewBench(folder);
  }

  @AfterEach
  void stop() {
    bench.close();
  }

  @Test
  void record_flaggedResult_opensOneReview() {
    RunId run = bench.flaggedRun();

    List<ReviewView> open = bench.reviews().views().list(ReviewViews.Filter.OPEN, 10);
    assertEquals(1, open.size());
    ReviewView review = open.getFirst();
    assertEquals(run + "/build/1", review.reviewId());
    assertEquals(List.of("INPUT_MISMATCH"), review.reasons());
    assertEquals("byo", review.tier());
    assertEquals("gpu-1", review.workerName());
    assertTrue(review.acceptable());
    ReviewDetail detail = bench.detail(ReviewBench.key(run, 1));
    assertEquals("open", detail.review().state());
    var input =
        detail.lines().stream()
            .filter(l -> l.field().equals("input_sha"))
            .findFirst()
            .orElseThrow();
    assertEquals("differs", input.check());
    assertEquals("INPUT_MISMATCH", input.reason());
    assertEquals(
        List.of("input_sha"),
        detail.lines().stream()
            .filter(l -> !List.of("match", "valid").contains(l.check()))
            .map(l -> l.field())
            .toList());
  }

  @Test
  void decide_reject_failsTheStageAndSkipsWhatNeedsIt() {
    RunId run = bench.flaggedRun();

    assertInstanceOf(
        Decided.Applied.class, bench.decide(ReviewBench.key(run, 1), Choice.REJECT, "anna"));

    assertEquals("failed", bench.stage(run, "build").state());
    assertEquals("skipped", bench.stage(run, "report").state());
    assertEquals("failed", bench.runs.run(run).state());
    assertVerdictStands(run);
    assertEquals(
        new Decided.Refused(ReviewRefusal.REVIEW_DECIDED),
        bench.decide(ReviewBench.key(run, 1), Choice.ACCEPT, "bert"));
  }

  @Test
  void decide_accept_goesOnWithTheFlaggedOutput() throws Exception {
    RunId run = bench.flaggedRun();

    bench.decide(ReviewBench.key(run, 1), Choice.ACCEPT, "anna");

    assertEquals("succeeded", bench.stage(run, "build").state());
    bench.runs.awaitStage(run, "report", "ready");
    TestWorker.Held report = bench.liar.take();
    assertEquals("report", report.order().job().stageId().value());
    bench.liar.finish(report, 0, Map.of());
    bench.runs.awaitStage(run, "report", "succeeded");
    assertEquals("succeeded", bench.runs.run(run).state());
    assertVerdictStands(run);
  }

  @Test
  void decide_acceptOfANonZeroExit_failsTheStage() {
    RunId run = bench.runs.submit(RunBench.TWO_STAGES);
    bench.lie(3);

    bench.decide(ReviewBench.key(run, 1), Choice.ACCEPT, "anna");

    assertEquals("failed", bench.stage(run, "build").state());
    assertEquals("skipped", bench.stage(run, "report").state());
  }

  @Test
  void accepted_patchedOutput_goesByTheDigestThatWasMeasured() {
    RunId run = bench.runs.submit(RunBench.TWO_STAGES);
    TestWorker.Held held = bench.liar.take();
    var honest = bench.liar.honest(held, 0, ReviewBench.OUTPUT);
    var patched = bench.liar.honest(held, 0, Map.of("kept.txt", "patched"));
    bench.liar.submit(held, bench.liar.sign(withOutput(honest, patched)), e -> e);
    assertEquals(
        List.of("OUTPUT_MISMATCH"), bench.detail(ReviewBench.key(run, 1)).review().reasons());

    bench.decide(ReviewBench.key(run, 1), Choice.ACCEPT, "anna");

    var output =
        bench
            .runs
            .authority()
            .outputs()
            .accepted(TenantId.parse("acme-web"), run, StageId.parse("build"))
            .orElseThrow();
    assertEquals(patched.outputSha(), output.sha());
    bench.runs.awaitStage(run, "report", "ready");
  }

  @Test
  void decide_acceptOfAnUnsignedResult_isRefusedAndNothingIsKept() {
    RunId run = bench.runs.submit(RunBench.TWO_STAGES);
    TestWorker.Held held = bench.liar.take();
    bench.liar.submit(
        held,
        bench.liar.sign(bench.liar.honest(held, 0, ReviewBench.OUTPUT)),
        ReviewBench::unsigned);

    assertEquals(
        new Decided.Refused(ReviewRefusal.ACCEPT_NOT_ALLOWED),
        bench.decide(ReviewBench.key(run, 1), Choice.ACCEPT, "anna"));

    assertEquals("flagged", bench.stage(run, "build").state());
    ReviewDetail detail = bench.detail(ReviewBench.key(run, 1));
    assertEquals(List.of(), detail.decisions());
    assertFalse(detail.review().acceptable());
  }

  @Test
  void decide_signedDecision_namesTheVeryResult() throws Exception {
    RunId run = bench.flaggedRun();
    bench.decide(ReviewBench.key(run, 1), Choice.REJECT, "anna");

    ReviewDetail detail = bench.detail(ReviewBench.key(run, 1));
    byte[] envelope = Base64.getDecoder().decode(detail.decisions().getFirst().envelope());
    Decision signed =
        Decision.decode(
            Envelope.decode(envelope)
                .verifiedBy(
                    bench.runs.authority().vault().root().publicKey(), PayloadType.DECISION));
    assertEquals("anna", signed.decidedBy());
    assertEquals(1, signed.attempt());
    assertEquals(Sha256.of(Base64.getDecoder().decode(detail.envelope())), signed.resultSha());
    assertEquals(List.of("INPUT_MISMATCH"), signed.reasonsSeen().stream().map(Enum::name).toList());
    assertArrayEquals(Envelope.decode(envelope).encode(), envelope);
  }

  @Test
  void decide_manyAtOnce_oneWins() throws Exception {
    RunId run = bench.flaggedRun();
    ReviewKey key = ReviewBench.key(run, 1);
    CountDownLatch go = new CountDownLatch(1);
    List<Choice> choices = List.of(Choice.values());
    List<Future<Decided>> asked = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 12; i++) {
        Choice choice = choices.get(i % choices.size());
        String by = "person" + i;
        asked.add(
            threads.submit(
                () -> {
                  go.await();
                  return bench.decide(key, choice, by);
                }));
      }
      go.countDown();
    }
    int won = 0;
    for (Future<Decided> one : asked) {
      won += one.get() instanceof Decided.Applied ? 1 : 0;
    }
    assertEquals(1, won);
    assertEquals(1, bench.detail(key).decisions().size());
  }

  @Test
  void decide_withQuarantine_takesTheWorkerOutInTheSameTransaction() {
    RunId run = bench.flaggedRun();

    bench.decide(ReviewBench.key(run, 1), Choice.REJECT, "anna", true);

    assertEquals("quarantined", bench.detail(ReviewBench.key(run, 1)).worker().state());
    RunId next = bench.runs.submit(RunBench.TWO_STAGES);
    assertEquals(List.of(), bench.liar.lease(4));
    assertTrue(bench.stage(next, "build").why().orElseThrow().contains("quarantined"));
  }

  @Test
  void store_resultsAndDecisions_cannotBeChangedOrRemoved() {
    RunId run = bench.flaggedRun();
    bench.decide(ReviewBench.key(run, 1), Choice.REJECT, "anna");

    for (String sql :
        List.of(
            "UPDATE result SET verdict='verified'", "DELETE FROM result", "DELETE FROM decision")) {
      assertThrows(
          RuleBrokenException.class,
          () -> bench.runs.authority().database().write(tx -> tx.update(sql)));
    }
  }

  @Test
  void decide_cancelledRun_cannotComeBackToLife() {
    RunId run = bench.runs.submit(FORK);
    TestWorker.Held first = bench.liar.take();
    boolean build = first.order().job().stageId().value().equals("build");
    TestWorker.Held held = build ? first : bench.liar.take();
    bench.liar.submit(
        held,
        bench.liar.sign(ReviewBench.otherInput(bench.liar.honest(held, 0, ReviewBench.OUTPUT))),
        e -> e);
    bench.runs.authority().cancelling().cancel(run, "anna", "");

    assertEquals(
        new Decided.Refused(ReviewRefusal.RUN_CANCELLED),
        bench.decide(ReviewBench.key(run, 1), Choice.ACCEPT, "anna"));
    assertInstanceOf(
        Decided.Applied.class, bench.decide(ReviewBench.key(run, 1), Choice.REJECT, "anna"));
  }

  @Test
  void decide_fourEyes_takesTwoDifferentPeople() {
    RunId run = bench.flaggedRun();
    ReviewKey key = ReviewBench.key(run, 1);
    Reviews strict = bench.withFourEyes();
    Deciding.Ask anna = accept("anna");

    assertInstanceOf(Decided.AwaitsSecond.class, strict.deciding().decide(key, anna));
    assertEquals("awaiting_second", bench.detail(key).review().state());
    assertEquals(Optional.of("anna"), bench.detail(key).review().firstAcceptBy());
    assertEquals("flagged", bench.stage(run, "build").state());
    assertEquals("held", bench.stage(run, "report").state());
    assertEquals(
        new Decided.Refused(ReviewRefusal.SAME_PERSON), strict.deciding().decide(key, anna));
    assertInstanceOf(Decided.Applied.class, strict.deciding().decide(key, accept("bert")));

    assertEquals("succeeded", bench.stage(run, "build").state());
    assertEquals(
        List.of("anna", "bert"),
        bench.detail(key).decisions().stream().filter(d -> d.inForce()).map(d -> d.by()).toList());
    assertVerdictStands(run);
  }

  @Test
  void decide_firstAcceptanceOfSomebodyWhoseAccessEnded_countsForNothing() {
    RunId run = bench.flaggedRun();
    ReviewKey key = ReviewBench.key(run, 1);
    Reviews strict = bench.withFourEyes();
    strict.deciding().decide(key, accept("anna"));
    bench.endAccess("anna");

    assertEquals("open", bench.detail(key).review().state());
    assertInstanceOf(Decided.AwaitsSecond.class, strict.deciding().decide(key, accept("bert")));
    assertInstanceOf(Decided.Applied.class, strict.deciding().decide(key, accept("carl")));
    assertEquals(
        List.of("bert", "carl"),
        bench.detail(key).decisions().stream().filter(d -> d.inForce()).map(d -> d.by()).toList());
  }

  @Test
  void decide_rejectAfterAFirstAcceptance_overtakesIt() {
    RunId run = bench.flaggedRun();
    ReviewKey key = ReviewBench.key(run, 1);
    bench.withFourEyes().deciding().decide(key, accept("anna"));

    bench.decide(key, Choice.REJECT, "bert");

    assertEquals("failed", bench.stage(run, "build").state());
    assertEquals(
        List.of(false, true),
        bench.detail(key).decisions().stream().map(d -> d.inForce()).toList());
  }

  private static Deciding.Ask accept(String by) {
    return new Deciding.Ask(
        Choice.ACCEPT, ReviewBench.REASON, List.of("INPUT_MISMATCH"), false, by);
  }

  private static final String FORK = RunBench.TWO_STAGES.replace("\"needs\":[\"build\"],", "");

  private static pond.model.statement.ResultPredicate withOutput(
      pond.model.statement.ResultPredicate said, pond.model.statement.ResultPredicate sent) {
    return new pond.model.statement.ResultPredicate(
        said.job(),
        said.orderSha(),
        said.inputSha(),
        said.outputSha(),
        said.rc(),
        said.outcome(),
        said.detail(),
        said.sandbox(),
        sent.output(),
        said.logSha(),
        said.logFrames(),
        said.startedAt(),
        said.finishedAt(),
        said.durationMs(),
        said.workerFingerprint(),
        said.workerVersion());
  }

  private void assertVerdictStands(RunId run) {
    assertEquals(Optional.of("flagged"), bench.stage(run, "build").attempts().getFirst().verdict());
    assertTrue(bench.runs.run(run).flagged());
    assertFalse(bench.runs.run(run).attestationVerified());
  }
}
