package pond.authority.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pond.authority.RunBench;
import pond.authority.TestWorker;
import pond.authority.people.Role;
import pond.model.api.AuditEntry;
import pond.model.api.Reason;
import pond.model.api.WorkerView;
import pond.model.api.review.AssignRequest;
import pond.model.api.review.DecideRequest;
import pond.model.api.review.NoteRequest;
import pond.model.api.review.ReviewDetail;
import pond.model.api.review.ReviewView;
import pond.model.api.review.SnoozeRequest;
import pond.model.api.review.WorkerResult;
import pond.model.id.RunId;
import pond.model.statement.ResultPredicate;

/** Reviews over the operator API: who may do what, and what is answered. */
final class ReviewApiTest {
  private static final String WHY = "looked at it with the partner";

  record Reviews(List<ReviewView> items) {}

  record Results(List<WorkerResult> items) {}

  @TempDir Path folder;
  private ApiBench bench;
  private TestWorker worker;
  private ApiBench.Client support;
  private String path;

  @BeforeEach
  void start() {
    bench = new ApiBench(folder);
    worker = bench.runs().join("gpu-1", "acme-web");
    support = bench.as(Role.SUPPORT);
    path = "/v1/reviews/" + flagged() + "/build/1";
  }

  @AfterEach
  void stop() {
    bench.close();
  }

  private RunId flagged() {
    RunId run = bench.runs().submit(RunBench.TWO_STAGES);
    TestWorker.Held held = worker.take();
    ResultPredicate honest = worker.honest(held, 0, Map.of("a", "b"));
    worker.submit(held, worker.sign(later(honest)), e -> e);
    return run;
  }

  private static DecideRequest decide(String choice, boolean quarantine) {
    return new DecideRequest(choice, WHY, List.of("STALE_ATTEMPT"), quarantine);
  }

  @Test
  void list_byState_findsTheReview() {
    Reviews open = support.get("/v1/reviews").as(Reviews.class);
    assertEquals(List.of("open"), open.items().stream().map(ReviewView::state).toList());
    assertEquals(path, "/v1/reviews/" + open.items().getFirst().reviewId());
    assertEquals(List.of(), support.get("/v1/reviews?state=decided").as(Reviews.class).items());
    assertEquals("400 BAD_REQUEST", support.get("/v1/reviews?state=mine").refusal());
    assertEquals("404 NO_SUCH_REVIEW", support.get(path.replace("/1", "/2")).refusal());
    assertEquals("404 NO_SUCH_REVIEW", support.get(path.replace("/1", "/x")).refusal());
  }

  @Test
  void decide_asSupport_mayRejectAndRerun_neverAcceptOrQuarantine() {
    assertEquals(
        "403 ROLE_NOT_ALLOWED", support.post(path + "/decide", decide("accept", false)).refusal());
    assertEquals(
        "403 ROLE_NOT_ALLOWED", support.post(path + "/decide", decide("reject", true)).refusal());
    assertEquals("open", support.get(path).as(ReviewDetail.class).review().state());
    assertEquals(2, audited("api.denied").size());

    ReviewDetail rerun =
        support.post(path + "/decide", decide("rerun_on_trusted", false)).as(ReviewDetail.class);
    assertEquals("rerunning", rerun.review().state());
    path = "/v1/reviews/" + flagged() + "/build/1";
    assertEquals(200, support.post(path + "/decide", decide("reject", false)).status());
  }

  @Test
  void decide_asViewer_isRefused() {
    ApiBench.Client viewer = bench.as(Role.VIEWER);
    for (String choice : List.of("reject", "rerun_on_trusted", "accept")) {
      assertEquals(
          "403 ROLE_NOT_ALLOWED", viewer.post(path + "/decide", decide(choice, false)).refusal());
    }
    assertEquals(
        "403 ROLE_NOT_ALLOWED", viewer.post(path + "/note", new NoteRequest("x")).refusal());
    assertEquals(200, viewer.get(path).status());
  }

  @Test
  void decide_asOperator_acceptsAndQuarantines() {
    ApiBench.Client operator = bench.as(Role.OPERATOR);
    ReviewDetail detail =
        operator.post(path + "/decide", decide("accept", true)).as(ReviewDetail.class);

    assertEquals("decided", detail.review().state());
    assertEquals(Optional.of("accept"), detail.review().decided());
    assertEquals("quarantined", detail.worker().state());
    assertEquals("operator", detail.decisions().getFirst().by());
    assertEquals(
        "409 REVIEW_DECIDED", operator.post(path + "/decide", decide("reject", false)).refusal());
    assertEquals(1, audited("review.decided").size());
    assertEquals(1, audited("worker.quarantined").size());
  }

  @Test
  void decide_badWishes_areRefusedWithTheirReason() {
    assertEquals(
        "422 REASON_SHORT",
        support
            .post(
                path + "/decide",
                new DecideRequest("reject", "no", List.of("STALE_ATTEMPT"), false))
            .refusal());
    assertEquals(
        "409 REASONS_CHANGED",
        support
            .post(path + "/decide", new DecideRequest("reject", WHY, List.of("UNSIGNED"), false))
            .refusal());
    assertEquals(
        "400 BAD_REQUEST", support.post(path + "/decide", decide("ignore", false)).refusal());
  }

  @Test
  void assignNoteSnooze_asSupport_areKeptAndAudited() {
    assertEquals(
        "422 ASSIGNEE_UNKNOWN",
        support.post(path + "/assign", new AssignRequest(Optional.of("nobody"))).refusal());
    support.post(path + "/assign", new AssignRequest(Optional.of("support")));
    support.post(path + "/note", new NoteRequest("asked the partner"));
    var now = bench.runs().clock().instant();
    assertEquals(
        "422 SNOOZE_INVALID",
        support
            .post(path + "/snooze", new SnoozeRequest(Optional.of(now.minusSeconds(1)), WHY))
            .refusal());
    var until = now.plus(Duration.ofHours(2));
    ReviewDetail detail =
        support
            .post(path + "/snooze", new SnoozeRequest(Optional.of(until), WHY))
            .as(ReviewDetail.class);

    assertEquals("snoozed", detail.review().state());
    assertEquals(Optional.of("support"), detail.review().assignee());
    assertEquals("asked the partner", detail.notes().getFirst().text());
    assertEquals(List.of(), support.get("/v1/reviews").as(Reviews.class).items());
    assertEquals(1, support.get("/v1/reviews?state=snoozed").as(Reviews.class).items().size());
    bench.runs().clock().forward(Duration.ofHours(3));
    assertEquals(1, support.get("/v1/reviews").as(Reviews.class).items().size());
    for (String action : List.of("review.assigned", "review.noted", "review.snoozed")) {
      assertEquals(1, audited(action).size(), action);
    }
  }

  @Test
  void quarantine_needsAReasonAndTheRight_andEndsLeases() {
    ApiBench.Client operator = bench.as(Role.OPERATOR);
    String one = "/v1/workers/" + worker.id();
    bench.runs().submit(RunBench.TWO_STAGES);
    TestWorker.Held held = worker.take();
    var answer = worker.sign(worker.honest(held, 0, Map.of()));
    assertEquals(
        "403 ROLE_NOT_ALLOWED", support.post(one + "/quarantine", new Reason(WHY)).refusal());
    assertEquals(
        "409 REASON_MISSING", operator.post(one + "/quarantine", new Reason(" ")).refusal());

    WorkerView out = operator.post(one + "/quarantine", new Reason(WHY)).as(WorkerView.class);
    assertEquals("quarantined", out.state());
    assertEquals(0, out.leases());
    assertEquals(
        pond.model.wire.ResultReply.Status.LATE,
        worker.submit(held, answer, e -> e),
        "judged, but late");
    assertEquals(
        "409 WORKER_QUARANTINED", operator.post(one + "/resume", new Reason("")).refusal());
    assertEquals(List.of(), worker.lease(4));

    assertEquals("409 REASON_MISSING", operator.post(one + "/release", new Reason("")).refusal());
    assertEquals(
        "active", operator.post(one + "/release", new Reason(WHY)).as(WorkerView.class).state());
    assertFalse(worker.lease(4).isEmpty());
  }

  @Test
  void results_ofAWorker_areNewestFirst() {
    bench.runs().submit(RunBench.TWO_STAGES);
    bench.runs().clock().forward(Duration.ofSeconds(5));
    worker.finish(worker.take(), 0, Map.of());

    List<WorkerResult> results =
        support.get("/v1/workers/" + worker.id() + "/results").as(Results.class).items();
    assertEquals(
        List.of("verified", "flagged"), results.stream().map(WorkerResult::verdict).toList());
    assertEquals(List.of("STALE_ATTEMPT"), results.getLast().reasons());
    assertEquals(
        1,
        support
            .get("/v1/workers/" + worker.id() + "/results?limit=1")
            .as(Results.class)
            .items()
            .size());
    assertEquals("404 NO_SUCH_WORKER", support.get("/v1/workers/w-000000000000/results").refusal());
  }

  private List<AuditEntry> audited(String action) {
    List<AuditEntry> found =
        StreamSupport.stream(bench.authority().audit().all().spliterator(), false)
            .filter(entry -> entry.action().equals(action))
            .toList();
    assertTrue(found.stream().noneMatch(e -> e.detail().contains("pondec1")));
    return found;
  }

  private static ResultPredicate later(ResultPredicate r) {
    var job = r.job();
    var next =
        new pond.model.statement.JobKey(
            job.runId(),
            job.stageId(),
            job.jobId(),
            7,
            job.leaseId(),
            job.leaseNonce(),
            job.fence());
    return new ResultPredicate(
        next,
        r.orderSha(),
        r.inputSha(),
        r.outputSha(),
        r.rc(),
        r.outcome(),
        r.detail(),
        r.sandbox(),
        r.output(),
        r.logSha(),
        r.logFrames(),
        r.startedAt(),
        r.finishedAt(),
        r.durationMs(),
        r.workerFingerprint(),
        r.workerVersion());
  }
}
