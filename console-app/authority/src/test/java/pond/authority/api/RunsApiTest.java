package pond.authority.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pond.authority.RunBench;
import pond.authority.TestWorker;
import pond.authority.api.ApiBench.Answer;
import pond.authority.api.ApiBench.Client;
import pond.authority.people.Role;
import pond.model.api.AuditEntry;
import pond.model.api.BundleReply;
import pond.model.api.LogLine;
import pond.model.api.LogPage;
import pond.model.api.Reason;
import pond.model.api.RuleView;
import pond.model.api.RunRequest;
import pond.model.api.RunView;
import pond.model.digest.Sha256;
import pond.model.link.LogFrame;
import pond.model.seal.Recipient;
import pond.model.seal.Sealing;

/** Each line of the table in operator-api.md about bundles and runs. */
final class RunsApiTest {
  private record Runs(List<RunView> items) {}

  private record Rules(List<RuleView> items) {}

  private record Entries(List<AuditEntry> items) {}

  private static final String BUNDLES = "/v1/projects/acme-web/bundles";

  @TempDir Path folder;
  private ApiBench bench;
  private Client operator;

  @BeforeEach
  void start() {
    bench = new ApiBench(folder);
    operator = bench.as(Role.OPERATOR);
  }

  @AfterEach
  void stop() {
    bench.close();
  }

  private String bundle() {
    return operator
        .postBytes(BUNDLES, RunBench.bundle(Map.of("main.txt", "hello pond")))
        .as(BundleReply.class)
        .inputSha();
  }

  private Answer submit(String file, String inputSha, String key) {
    return operator.post("/v1/runs", new RunRequest(file, inputSha, key));
  }

  private RunView submitted() {
    return submit(RunBench.TWO_STAGES, bundle(), "key-1").as(RunView.class);
  }

  private RunView run(RunView run) {
    return operator.get("/v1/runs/" + run.runId()).as(RunView.class);
  }

  @Test
  void bundle_canonicalTar_isStoredAndAudited() {
    byte[] tar = RunBench.bundle(Map.of("main.txt", "hello pond"));
    Answer answer = operator.postBytes(BUNDLES, tar);

    assertEquals(201, answer.status(), answer.text());
    BundleReply reply = answer.as(BundleReply.class);
    assertEquals(Sha256.of(tar).hex(), reply.inputSha());
    assertEquals(tar.length, reply.size());
    assertEquals(1, reply.entries());
    AuditEntry entry = operator.get("/v1/audit?limit=1").as(Entries.class).items().getFirst();
    assertEquals("bundle.added", entry.action());
    assertEquals("operator", entry.actor());
  }

  @Test
  void bundle_notCanonical_is422WithTheBundlesReason() {
    byte[] tar = RunBench.bundle(Map.of("main.txt", "hello pond"));
    byte[] longer = java.util.Arrays.copyOf(tar, tar.length + 1);
    byte[] shorter = java.util.Arrays.copyOf(tar, tar.length - 1);
    byte[] owned = tar.clone();
    owned[109] ^= 1;

    assertEquals("422 TRAILING_DATA", operator.postBytes(BUNDLES, longer).refusal());
    assertEquals("422 TRUNCATED", operator.postBytes(BUNDLES, shorter).refusal());
    assertEquals("422 NOT_CANONICAL", operator.postBytes(BUNDLES, owned).refusal());
    assertEquals("400 BAD_REQUEST", operator.postBytes("/v1/projects/_/bundles", tar).refusal());
  }

  @Test
  void submit_sameKeyAgain_isTheSameRunAndAnotherFileConflicts() {
    String sha = bundle();
    Answer first = submit(RunBench.TWO_STAGES, sha, "key-1");
    Answer again = submit(RunBench.TWO_STAGES, sha, "key-1");

    assertEquals(201, first.status(), first.text());
    assertEquals(200, again.status());
    RunView run = first.as(RunView.class);
    assertEquals(run.runId(), again.as(RunView.class).runId());
    assertEquals("operator", run.submittedBy());
    assertEquals(
        "409 CLIENT_KEY_CONFLICT", submit(RunBench.TWO_STAGES + " ", sha, "key-1").refusal());
    assertEquals(1, operator.get("/v1/runs").as(Runs.class).items().size());
  }

  @Test
  void submit_badRunFile_is422WithEveryProblemOnALine() {
    String file = "{\"project\":\"acme-web\",\"stages\":[{\"id\":\"A\",\"command\":[]}]}";
    Answer answer = submit(file, bundle(), "key-1");

    assertEquals("422 RUN_FILE_INVALID", answer.refusal());
    String message = answer.as(pond.model.api.ApiProblem.class).message();
    assertTrue(message.lines().count() >= 2, message);
    assertTrue(message.contains("STAGE_ID_INVALID"), message);
    assertTrue(message.contains("COMMAND_EMPTY"), message);
  }

  @Test
  void submit_unknownBundleOrMalformed_isRefused() {
    String sha = bundle();
    String other = Sha256.of(new byte[] {1}).hex();

    assertEquals("404 NO_SUCH_BUNDLE", submit(RunBench.TWO_STAGES, other, "k").refusal());
    String elsewhere = RunBench.TWO_STAGES.replace("acme-web", "globex");
    assertEquals("404 NO_SUCH_BUNDLE", submit(elsewhere, sha, "k").refusal());
    assertEquals("400 BAD_REQUEST", submit(RunBench.TWO_STAGES, "XYZ", "k").refusal());
    for (String key : List.of("", "a b", "ä", "k".repeat(201))) {
      assertEquals("400 BAD_REQUEST", submit(RunBench.TWO_STAGES, sha, key).refusal());
    }
  }

  @Test
  void runs_unknownOrMalformedId_is404() {
    for (String id : List.of("r-aaaaaaaaaaaa", "nonsense")) {
      for (String path : List.of("", "/wait", "/logs", "/evidence", "/stages/build/explain")) {
        String at = "/v1/runs/" + id + path;
        assertEquals("404 NO_SUCH_RUN", operator.get(at).refusal(), at);
      }
      assertEquals(
          "404 NO_SUCH_RUN", operator.get("/v1/runs/" + id + "/stages/build/output").refusal());
      assertEquals(
          "404 NO_SUCH_RUN", operator.post("/v1/runs/" + id + "/cancel", new Reason("")).refusal());
    }
  }

  @Test
  void stages_unknownOrMalformedId_is404() {
    String run = "/v1/runs/" + submitted().runId();
    for (String stage : List.of("deploy", "BUILD")) {
      assertEquals(
          "404 NO_SUCH_STAGE", operator.get(run + "/stages/" + stage + "/explain").refusal());
      assertEquals(
          "404 NO_SUCH_STAGE", operator.get(run + "/stages/" + stage + "/output").refusal());
    }
    assertEquals("404 NO_OUTPUT", operator.get(run + "/stages/build/output").refusal());
  }

  @Test
  void wait_changeHappens_answersWithinMilliseconds() throws Exception {
    TestWorker worker = bench.runs().join("gpu-1", "acme-web");
    RunView run = submitted();
    operator.get("/v1/info");
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      CompletableFuture<Instant> answered =
          CompletableFuture.supplyAsync(
              () -> {
                RunView seen =
                    operator
                        .get(
                            "/v1/runs/" + run.runId() + "/wait?seconds=50&version=" + run.version())
                        .as(RunView.class);
                assertTrue(seen.version() > run.version());
                return Instant.now();
              },
              threads);
      Thread.sleep(300);
      assertFalse(answered.isDone(), "it must wait while nothing changes");
      worker.take();
      Instant changed = Instant.now();
      Duration late = Duration.between(changed, answered.get());
      System.getLogger("wait").log(System.Logger.Level.INFO, "woken after {0}", late);
      assertTrue(late.toMillis() < 1000, "woken only after " + late);
    }
  }

  @Test
  void wait_nothingHappens_answersWhenTheTimeIsUpOrAtOnceForAnOldVersion() {
    RunView run = submitted();
    Instant start = Instant.now();
    operator.get("/v1/runs/" + run.runId() + "/wait?version=0&seconds=50");
    Duration atOnce = Duration.between(start, Instant.now());
    Answer same = operator.get("/v1/runs/" + run.runId() + "/wait?seconds=1&version=" + 9999);

    assertEquals(200, same.status());
    assertTrue(atOnce.toSeconds() < 20, atOnce.toString());
    assertEquals(
        "400 BAD_REQUEST", operator.get("/v1/runs/" + run.runId() + "/wait?version=x").refusal());
  }

  @Test
  void close_callIsWaiting_answersItInsteadOfBreakingIt() throws Exception {
    RunView run = submitted();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      CompletableFuture<Answer> waiting =
          CompletableFuture.supplyAsync(
              () -> operator.get("/v1/runs/" + run.runId() + "/wait?seconds=50&version=9999"),
              threads);
      Thread.sleep(500);
      bench.api().close();
      assertEquals(200, waiting.get().status());
    }
  }

  @Test
  void cancel_waitingRun_isCancelledAndTheReasonIsKept() {
    RunView run = submitted();
    Answer answer = operator.post("/v1/runs/" + run.runId() + "/cancel", new Reason("wrong file"));

    assertEquals("cancelled", answer.as(RunView.class).state());
    AuditEntry entry = operator.get("/v1/audit?limit=1").as(Entries.class).items().getFirst();
    assertEquals("run.cancelled", entry.action());
    assertEquals("operator", entry.actor());
    assertTrue(entry.detail().contains("wrong file"));
    Answer again = operator.post("/v1/runs/" + run.runId() + "/cancel", new Reason(""));
    assertEquals(200, again.status());
  }

  @Test
  void explain_stage_saysForEachWorkerWhether() {
    bench.runs().join("gpu-1", "globex");
    RunView run = submitted();
    List<RuleView> rules =
        operator.get("/v1/runs/" + run.runId() + "/stages/build/explain").as(Rules.class).items();

    assertEquals(1, rules.size());
    assertFalse(rules.getFirst().eligible());
    assertEquals("gpu-1", rules.getFirst().workerName());
    assertFalse(rules.getFirst().sentence().isBlank());
  }

  @Test
  void output_verifiedAndFlagged_comeWithTheirVerdict() {
    TestWorker worker = bench.runs().join("gpu-1", "acme-web");
    RunView run = submitted();
    Map<String, String> files = Map.of("built.txt", "it is built");
    worker.finish(worker.take(), 0, files);
    String at = "/v1/runs/" + run.runId() + "/stages/";

    Answer verified = operator.get(at + "build/output?attempt=1");
    assertEquals("verified", verified.response().headers().firstValue("Pond-Verdict").get());
    assertEquals(
        "application/x-tar", verified.response().headers().firstValue("Content-Type").get());
    assertArrayEquals(RunBench.bundle(files), verified.body());
    assertEquals("404 NO_OUTPUT", operator.get(at + "build/output?attempt=2").refusal());
    assertEquals("400 BAD_REQUEST", operator.get(at + "build/output?attempt=0").refusal());

    bench.runs().awaitStage(pond.model.id.RunId.of(run.runId()), "report", "ready");
    TestWorker.Held second = worker.take();
    worker.submit(
        second,
        worker.sign(worker.honest(second, 0, files)),
        e -> new pond.model.dsse.Envelope(e.payloadType(), e.payload(), List.of()));
    Answer flagged = operator.get(at + "report/output");
    assertEquals("flagged", flagged.response().headers().firstValue("Pond-Verdict").get());
    assertArrayEquals(RunBench.bundle(files), flagged.body());
    assertEquals("held", run(run).state());

    assertEquals(1, operator.get("/v1/runs?flagged=true").as(Runs.class).items().size());
    assertEquals(1, operator.get("/v1/runs?flagged=false").as(Runs.class).items().size());
    assertEquals("400 BAD_REQUEST", operator.get("/v1/runs?flagged=yes").refusal());
  }

  @Test
  void logs_manyFrames_arePagedToTheLastAndTheLastPageIsNotOpen() {
    TestWorker worker = bench.runs().join("gpu-1", "acme-web");
    RunView run = submitted();
    TestWorker.Held held = worker.take();
    List<LogFrame> frames = new ArrayList<>();
    for (int i = 0; i < 150; i++) {
      frames.add(frame(worker, held, i, "line " + i + "\n"));
    }
    bench.authority().link().logFrames(frames);
    worker.finish(held, 1, Map.of());

    List<String> lines = new ArrayList<>();
    String cursor = "";
    LogPage page;
    int pages = 0;
    do {
      page =
          operator
              .get("/v1/runs/" + run.runId() + "/logs?seconds=50&after=" + cursor)
              .as(LogPage.class);
      page.lines().forEach(line -> lines.add(text(line)));
      cursor = page.next();
      pages++;
    } while (page.open());

    assertEquals(150, lines.size());
    assertEquals("line 0\n", lines.getFirst());
    assertEquals("line 149\n", lines.getLast());
    assertTrue(pages > 2, "the cap of a page was met");
  }

  @Test
  void logs_frameArrives_wakesTheReader() throws Exception {
    TestWorker worker = bench.runs().join("gpu-1", "acme-web");
    RunView run = submitted();
    TestWorker.Held held = worker.take();
    String at = "/v1/runs/" + run.runId() + "/logs";
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      CompletableFuture<LogPage> waiting =
          CompletableFuture.supplyAsync(
              () -> operator.get(at + "?seconds=50").as(LogPage.class), threads);
      Thread.sleep(300);
      assertFalse(waiting.isDone());
      bench.authority().link().logFrames(List.of(frame(worker, held, 0, "hello\n")));
      assertEquals("hello\n", text(waiting.get().lines().getFirst()));
    }
    LogPage none = operator.get(at + "?after=" + held.offer().leaseId() + "=1").as(LogPage.class);
    assertEquals(List.of(), none.lines());
    assertTrue(none.open());
    for (String cursor : List.of("x", "l-aaaaaaaaaaaa", "l-aaaaaaaaaaaa=-1")) {
      assertEquals("400 CURSOR_INVALID", operator.get(at + "?after=" + cursor).refusal(), cursor);
    }
  }

  @Test
  void body_largerThanTheRouteTakes_is413() {
    String at = "/v1/workers/w-aaaaaaaaaaaa/pause";
    String reason = "{\"reason\":\"" + "x".repeat(9000) + "\"}";
    assertEquals("413 TOO_LARGE", operator.post(at, reason).refusal());

    byte[] large = new byte[(1 << 20) + 1];
    var chunked =
        operator
            .request("/v1/runs")
            .POST(BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(large)))
            .build();
    assertEquals("413 TOO_LARGE", operator.send(chunked).refusal());
  }

  private LogFrame frame(TestWorker worker, TestWorker.Held held, long seq, String text) {
    byte[] bytes = text.getBytes(UTF_8);
    ByteBuffer record = ByteBuffer.allocate(13 + bytes.length);
    record.putLong(1000 + seq).put((byte) 1).putInt(bytes.length).put(bytes);
    byte[] sealed =
        Sealing.seal(
            record.array(),
            held.order().outputTo().stream().map(Recipient::of).toList(),
            bench.runs().random());
    return new LogFrame(worker.id(), held.offer().leaseId(), seq, sealed);
  }

  private static String text(LogLine line) {
    return new String(line.bytes(), UTF_8);
  }
}
