package pond.authority.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pond.authority.RunBench;
import pond.authority.TestWorker;
import pond.authority.review.Deciding.Decided;
import pond.authority.review.policy.ReviewRefusal;
import pond.model.api.review.RerunView;
import pond.model.id.RunId;
import pond.model.runfile.StageId;
import pond.model.statement.Decision.Choice;
import pond.model.tag.TenantId;
import pond.model.tag.Tier;

/** A flagged stage is run again on Pond's own pool. */
final class RerunTest {
  private static final String ONE_STAGE =
      "{\"project\":\"acme-web\",\"stages\":[{\"id\":\"build\",\"command\":[\"true\"],"
          + "\"tags\":[\"gpu:big\"],"
          + "\"sandbox\":{\"profile\":\"untrusted-code-write\",\"tier\":\"byo\"},\"retries\":0}]}";

  @TempDir Path folder;
  private ReviewBench bench;
  private TestWorker trusted;

  @BeforeEach
  void start() {
    bench = new ReviewBench(folder);
    trusted = bench.runs.joinTrusted("pond-1");
  }

  @AfterEach
  void stop() {
    bench.close();
  }

  @Test
  void rerun_isForTrustedWorkersAlone_andItsOutputFeedsTheNextStage() {
    RunId run = bench.flaggedRun();
    bench.decide(ReviewBench.key(run, 1), Choice.RERUN_ON_TRUSTED, "anna");

    assertEquals("rerunning", bench.detail(ReviewBench.key(run, 1)).review().state());
    assertEquals(List.of(), bench.liar.lease(4), "the flagged byo worker must not get it");
    TestWorker.Held again = trusted.take();
    assertEquals(2, again.order().job().attempt());
    assertEquals(Tier.TRUSTED, again.order().tier());
    assertEquals("pool:trusted", again.order().requiredTags().canonical());
    assertEquals("pending", rerun(run).compared());
    trusted.finish(again, 0, Map.of("kept.txt", "the truth"));
    bench.runs.awaitStage(run, "report", "ready");

    RerunView rerun = rerun(run);
    assertEquals("differs", rerun.compared());
    assertEquals("succeeded", rerun.state());
    assertEquals(Optional.of("pond-1"), rerun.workerName());
    assertEquals("succeeded", bench.stage(run, "build").state());
    assertEquals(
        rerun.outputShaNow().orElseThrow(),
        bench
            .runs
            .authority()
            .outputs()
            .accepted(TenantId.parse("acme-web"), run, StageId.parse("build"))
            .orElseThrow()
            .sha()
            .hex());
    assertTrue(bench.runs.run(run).flagged(), "the first verdict stands");
    assertEquals(
        new Decided.Refused(ReviewRefusal.RERUN_TOO_LATE),
        bench.decide(ReviewBench.key(run, 1), Choice.RERUN_ON_TRUSTED, "anna"));
  }

  @Test
  void rerun_sameOutputAndExit_isEqual() {
    RunId run = bench.flaggedRun();
    bench.decide(ReviewBench.key(run, 1), Choice.RERUN_ON_TRUSTED, "anna");
    trusted.finish(trusted.take(), 0, ReviewBench.OUTPUT);
    bench.runs.awaitStage(run, "report", "ready");

    assertEquals("equal", rerun(run).compared());
  }

  @Test
  void rerun_otherDemandsOfTheStage_stay() {
    RunId run = bench.runs.submit(ONE_STAGE);
    assertEquals(List.of(), bench.liar.lease(4));
    assertEquals(
        "gpu:big,pool:trusted",
        Consequences.trusted(stageSpec(run), bench.flaggedLease(bench.flaggedRun()))
            .required()
            .canonical());
  }

  @Test
  void rerun_withoutATrustedWorker_waitsAndSaysWhy() {
    RunId run = bench.flaggedRun();
    bench.runs.authority().workerControl().pause(trusted.id(), "anna", "");
    bench.decide(ReviewBench.key(run, 1), Choice.RERUN_ON_TRUSTED, "anna");

    assertEquals(List.of(), bench.liar.lease(4));
    assertEquals("ready", bench.stage(run, "build").state());
    assertTrue(bench.stage(run, "build").why().orElseThrow().startsWith("No worker may take it."));
  }

  @Test
  void rerun_ofATrustedWorkersResult_goesToAnotherOne() {
    RunId run = bench.runs.submit(RunBench.TWO_STAGES.replace("byo", "trusted"));
    TestWorker.Held held = trusted.take();
    trusted.submit(
        held,
        trusted.sign(ReviewBench.otherInput(trusted.honest(held, 0, ReviewBench.OUTPUT))),
        e -> e);
    bench.decide(ReviewBench.key(run, 1), Choice.RERUN_ON_TRUSTED, "anna");

    assertEquals(List.of(), trusted.lease(4));
    assertTrue(bench.stage(run, "build").why().orElseThrow().contains("FLAGGED_BEFORE"));
    TestWorker second = bench.runs.joinTrusted("pond-2");
    assertEquals(2, second.take().order().job().attempt());
  }

  @Test
  void rerun_thatIsFlaggedItself_opensItsOwnReview() {
    RunId run = bench.flaggedRun();
    bench.decide(ReviewBench.key(run, 1), Choice.RERUN_ON_TRUSTED, "anna");
    TestWorker.Held again = trusted.take();
    trusted.submit(
        again,
        trusted.sign(ReviewBench.otherInput(trusted.honest(again, 0, ReviewBench.OUTPUT))),
        e -> e);

    assertEquals("flagged", bench.stage(run, "build").state());
    assertEquals("held", bench.stage(run, "report").state());
    assertEquals("failed", rerun(run).compared());
    assertEquals("flagged", rerun(run).state());
    assertEquals("open", bench.detail(ReviewBench.key(run, 2)).review().state());
    assertEquals("trusted", bench.detail(ReviewBench.key(run, 2)).review().tier());
    assertInstanceOf(
        Decided.Applied.class,
        bench.decide(ReviewBench.key(run, 2), Choice.RERUN_ON_TRUSTED, "anna"));
    assertEquals(List.of(), trusted.lease(4), "both flagged workers are out");
    assertEquals(3, bench.runs.joinTrusted("pond-2").take().order().job().attempt());
  }

  @Test
  void rerunAgain_withAnotherResult_isNotDeterministic() {
    RunId run = bench.runs.submit(ONE_STAGE.replace("\"tags\":[\"gpu:big\"],", ""));
    bench.lie(0);
    bench.decide(ReviewBench.key(run, 1), Choice.RERUN_ON_TRUSTED, "anna");
    trusted.finish(trusted.take(), 0, Map.of("a.txt", "1"));
    bench.runs.awaitStage(run, "build", "succeeded");
    assertEquals("differs", rerun(run).compared());

    assertInstanceOf(
        Decided.Applied.class,
        bench.decide(ReviewBench.key(run, 1), Choice.RERUN_ON_TRUSTED, "bert"));
    assertEquals(
        new Decided.Refused(ReviewRefusal.RERUN_RUNNING),
        bench.decide(ReviewBench.key(run, 1), Choice.RERUN_ON_TRUSTED, "bert"));
    trusted.finish(trusted.take(), 0, Map.of("a.txt", "2"));
    bench.runs.awaitStage(run, "build", "succeeded");

    assertEquals("not_deterministic", rerun(run).compared());
    assertEquals(3, rerun(run).attempt());
    assertEquals(
        List.of(false, true),
        bench.detail(ReviewBench.key(run, 1)).decisions().stream().map(d -> d.inForce()).toList());
  }

  @Test
  void rerunThatFailed_maybeAskedAgain_andWhatWasSkippedGoesOn() {
    RunId run = bench.flaggedRun();
    bench.decide(ReviewBench.key(run, 1), Choice.RERUN_ON_TRUSTED, "anna");
    trusted.finish(trusted.take(), 1, Map.of());
    bench.runs.awaitStage(run, "report", "skipped");

    bench.decide(ReviewBench.key(run, 1), Choice.RERUN_ON_TRUSTED, "anna");
    assertEquals("waiting", bench.stage(run, "report").state());
    trusted.finish(trusted.take(), 0, Map.of());
    bench.runs.awaitStage(run, "report", "ready");
  }

  @Test
  void restart_afterADecision_losesNothing() {
    RunId run = bench.flaggedRun();
    bench.decide(ReviewBench.key(run, 1), Choice.RERUN_ON_TRUSTED, "anna");
    bench.runs.restart();
    trusted.finish(trusted.take(), 0, Map.of());
    bench.runs.awaitStage(run, "report", "ready");
  }

  @Test
  void restart_betweenAcceptanceAndTheNextInput_losesNothing() {
    RunId run = bench.flaggedRun();
    // The crash: the decision is committed, and nothing that comes after it happens.
    Reviews cut =
        Reviews.of(
            bench.parts(),
            new StoredRules(),
            new Deciding.Times(bench.runs.clock(), bench.runs.random(), moved -> {}));
    cut.deciding()
        .decide(
            ReviewBench.key(run, 1),
            new Deciding.Ask(
                Choice.ACCEPT, ReviewBench.REASON, List.of("INPUT_MISMATCH"), false, "anna"));
    bench.runs.restart();
    bench.runs.awaitStage(run, "report", "ready");
  }

  private pond.authority.run.StageSpec stageSpec(RunId run) {
    return bench
        .runs
        .authority()
        .database()
        .read(tx -> pond.authority.run.StageTable.find(tx, run, StageId.parse("build")))
        .orElseThrow()
        .spec();
  }

  private RerunView rerun(RunId run) {
    return bench.detail(ReviewBench.key(run, 1)).rerun().orElseThrow();
  }
}
