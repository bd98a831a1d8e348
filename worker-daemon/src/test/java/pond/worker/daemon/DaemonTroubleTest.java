package pond.worker.daemon;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pond.model.api.ApiProblem;
import pond.model.sandbox.Outcome;
import pond.model.sandbox.SandboxProfile;
import pond.model.statement.Order;
import pond.model.statement.ResultPredicate;
import pond.model.tag.Tier;
import pond.model.wire.LeaseOffer;
import pond.worker.ExitCode;
import pond.worker.FakeOrchestrator;
import pond.worker.FakeSandbox;
import pond.worker.Opened;
import pond.worker.TestAuthority;
import pond.worker.TestWorker;
import pond.worker.sandbox.Sandbox;
import pond.worker.sandbox.SandboxAvailability;
import pond.worker.status.StatusFile;

class DaemonTroubleTest {
  private static final FakeSandbox.Behaviour NOTHING = (request, log, cancelled) -> 0;
  private static final FakeSandbox.Behaviour UNTIL_CANCELLED =
      (request, log, cancelled) -> {
        cancelled.await();
        return 0;
      };

  @TempDir Path folder;

  private final TestAuthority authority = new TestAuthority();
  private FakeOrchestrator orchestrator;
  private TestWorker worker;

  @BeforeEach
  void start() throws Exception {
    orchestrator = new FakeOrchestrator(authority);
    worker = new TestWorker(folder.resolve("home"), orchestrator);
  }

  @AfterEach
  void stop() {
    worker.close();
    orchestrator.close();
  }

  private record Queued(Order order, LeaseOffer offer) {}

  private Queued queue() {
    return queue(SandboxProfile.UNTRUSTED_CODE_WRITE, Tier.BYO);
  }

  private Queued queue(SandboxProfile profile, Tier tier) {
    TestAuthority.Input input = authority.input("a.txt", "hello");
    Order order =
        authority.order(
            new TestAuthority.Job(
                worker.identity.publicKeys(),
                List.of("/bin/sh", "-c", "id -u; cat a.txt > \"$POND_OUT/b\"; exit 4"),
                input,
                Instant.now()),
            UnaryOperator.identity(),
            profile,
            tier);
    LeaseOffer offer = authority.offer(order, worker.identity.publicKeys());
    orchestrator.offer(offer, input.payload());
    return new Queued(order, offer);
  }

  private ResultPredicate onlyResult() throws Exception {
    assertEquals(1, orchestrator.results.size());
    return Opened.result(orchestrator.results.getFirst(), worker, authority);
  }

  private static FutureTask<ExitCode> launch(Daemon daemon) {
    FutureTask<ExitCode> end = new FutureTask<>(daemon::run);
    Thread.ofPlatform().daemon().name("daemon-under-test").start(end);
    return end;
  }

  private static ExitCode end(FutureTask<ExitCode> task) throws Exception {
    return task.get(30, TimeUnit.SECONDS);
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    long limit = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!condition.getAsBoolean()) {
      assertTrue(System.nanoTime() < limit, "waited too long");
      Thread.sleep(20);
    }
  }

  @Test
  void run_finishedWhileTheOrchestratorWasGone_deliversAfterARestart() throws Exception {
    Queued queued = queue();
    FakeSandbox.Behaviour cutOff =
        (request, log, cancelled) -> {
          Files.writeString(request.outDir().resolve("b"), "kept");
          orchestrator.stop();
          return 0;
        };
    Daemon first =
        worker.daemon(new FakeSandbox(cutOff), 1, Map.of("POND_WORKER_DRAIN_GRACE_SECONDS", "0"));
    FutureTask<ExitCode> end = launch(first);
    await(() -> worker.events.lines.contains("ended exited"));
    first.drain();
    end(end);
    assertEquals(List.of(), orchestrator.results);
    assertTrue(Files.exists(worker.home.spool().resolve(queued.order.job().leaseId().value())));

    orchestrator.start();
    FakeSandbox idle = new FakeSandbox(NOTHING);
    assertEquals(ExitCode.OK, TestWorker.run(worker.daemon(idle, 0)));
    ResultPredicate result = onlyResult();
    byte[] blob = orchestrator.outputs.get(result.output().orElseThrow().digest());
    assertEquals(Map.of("b", "kept"), Opened.output(blob, result, authority));
    assertEquals(List.of(), idle.started);
    assertEquals(List.of(), TestWorker.list(worker.home.spool()));
  }

  @Test
  void run_restartWithASpooledResult_deliversBeforeItAsksForWork() throws Exception {
    queue();
    orchestrator.lostReplies.set(Integer.MAX_VALUE);
    Daemon first =
        worker.daemon(new FakeSandbox(NOTHING), 1, Map.of("POND_WORKER_DRAIN_GRACE_SECONDS", "0"));
    FutureTask<ExitCode> end = launch(first);
    await(() -> orchestrator.submissions.size() > 1);
    first.drain();
    end(end);
    orchestrator.lostReplies.set(0);
    orchestrator.requests.clear();
    Daemon second = worker.daemon(new FakeSandbox(NOTHING), 1);
    FutureTask<ExitCode> secondEnd = launch(second);
    await(() -> orchestrator.requests.contains("POST /v1/lease"));
    second.drain();
    assertEquals(ExitCode.OK, end(secondEnd));
    int result = orchestrator.requests.indexOf("POST /v1/results");
    assertTrue(result >= 0 && result < orchestrator.requests.indexOf("POST /v1/lease"));
    assertEquals(1, orchestrator.results.size());
  }

  @Test
  void run_leaseLost_killsTheJobAndSubmitsNothing() throws Exception {
    Queued queued = queue();
    FakeSandbox sandbox = new FakeSandbox(UNTIL_CANCELLED);
    FutureTask<ExitCode> end = launch(worker.daemon(sandbox, 1));
    await(() -> !sandbox.started.isEmpty());
    orchestrator.lost.add(queued.order.job().leaseId());
    assertEquals(ExitCode.OK, end(end));
    assertTrue(worker.events.lines.contains("abandoned"), worker.events.lines.toString());
    assertEquals(List.of(), orchestrator.results);
    assertEquals(List.of(), TestWorker.list(worker.home.spool()));
  }

  @Test
  void run_cancelledByAPerson_answersCancelled() throws Exception {
    Queued queued = queue();
    FakeSandbox sandbox = new FakeSandbox(UNTIL_CANCELLED);
    FutureTask<ExitCode> end = launch(worker.daemon(sandbox, 1));
    await(() -> !sandbox.started.isEmpty());
    orchestrator.cancel.add(queued.order.job().leaseId());
    assertEquals(ExitCode.OK, end(end));
    ResultPredicate result = onlyResult();
    assertEquals(Outcome.CANCELLED, result.outcome());
    assertEquals(Optional.empty(), result.rc());
  }

  @Test
  void run_drained_finishesWhatRunsAndTakesNothingNew() throws Exception {
    queue();
    CountDownLatch mayEnd = new CountDownLatch(1);
    FakeSandbox sandbox =
        new FakeSandbox(
            (request, log, cancelled) -> {
              mayEnd.await();
              return 0;
            });
    Daemon daemon = worker.daemon(sandbox, Long.MAX_VALUE);
    FutureTask<ExitCode> end = launch(daemon);
    await(() -> !sandbox.started.isEmpty());
    daemon.drain();
    queue();
    mayEnd.countDown();
    assertEquals(ExitCode.OK, end(end));
    assertEquals(1, sandbox.started.size());
    assertEquals(Outcome.EXITED, onlyResult().outcome());
    assertEquals("stopped", new StatusFile(worker.home.status()).read().orElseThrow().state());
  }

  @Test
  void run_graceOver_abandonsTheJobAndEnds() throws Exception {
    queue();
    FakeSandbox sandbox = new FakeSandbox(UNTIL_CANCELLED);
    Daemon daemon = worker.daemon(sandbox, 1, Map.of("POND_WORKER_DRAIN_GRACE_SECONDS", "1"));
    FutureTask<ExitCode> end = launch(daemon);
    await(() -> !sandbox.started.isEmpty());
    daemon.drain();
    assertEquals(ExitCode.OK, end(end));
    assertTrue(worker.events.lines.contains("abandoned"), worker.events.lines.toString());
    assertEquals(List.of(), orchestrator.results);
  }

  @Test
  void run_revokedInMidJob_stopsEverythingWithItsOwnExitCode() throws Exception {
    queue();
    FakeSandbox sandbox = new FakeSandbox(UNTIL_CANCELLED);
    FutureTask<ExitCode> end = launch(worker.daemon(sandbox, Long.MAX_VALUE));
    await(() -> !sandbox.started.isEmpty());
    orchestrator.refusalStatus = 403;
    orchestrator.refuseAll =
        Optional.of(new ApiProblem("REVOKED", "This worker was revoked.", "Ask the operator."));
    assertEquals(ExitCode.NOT_ENROLLED, end(end));
    assertTrue(worker.events.lines.contains("abandoned"), worker.events.lines.toString());
  }

  @Test
  void run_orchestratorBusy_keepsAskingAndThenWorks() throws Exception {
    orchestrator.refusalStatus = 503;
    orchestrator.refuseAll =
        Optional.of(new ApiProblem("AUTHORITY_UNAVAILABLE", "Not now.", "Wait."));
    FutureTask<ExitCode> end = launch(worker.daemon(new FakeSandbox(NOTHING), 1));
    await(() -> orchestrator.requests.size() > 3);
    assertFalse(end.isDone());
    queue();
    orchestrator.refuseAll = Optional.empty();
    assertEquals(ExitCode.OK, end(end));
    assertEquals(Outcome.EXITED, onlyResult().outcome());
  }

  @Test
  void run_sameOfferAgain_isAnsweredOnce() throws Exception {
    Queued queued = queue();
    assertEquals(ExitCode.OK, TestWorker.run(worker.daemon(new FakeSandbox(NOTHING), 1)));
    orchestrator.offers.add(queued.offer);
    FakeSandbox again = new FakeSandbox(NOTHING);
    assertEquals(ExitCode.OK, TestWorker.run(worker.daemon(again, 1)));
    assertEquals(List.of(), again.started);
    assertTrue(
        worker.events.lines.contains("ignored ORDER_REPLAYED"), worker.events.lines.toString());
    assertEquals(1, orchestrator.submissions.size());
  }

  @Test
  void run_withoutASandbox_refusesInASignedResult() throws Exception {
    queue();
    SandboxAvailability missing =
        new SandboxAvailability.Unavailable("SANDBOX_BWRAP_MISSING", "No bwrap.", "Install it.");
    FakeSandbox sandbox = new FakeSandbox(NOTHING, missing);
    assertEquals(ExitCode.OK, TestWorker.run(worker.daemon(sandbox, 1)));
    ResultPredicate result = onlyResult();
    assertEquals(Outcome.SANDBOX_UNAVAILABLE, result.outcome());
    assertTrue(result.detail().contains("SANDBOX_BWRAP_MISSING"), result.detail());
    assertEquals(List.of(), sandbox.started);
    assertEquals(List.of(), orchestrator.asks.getFirst().profiles());
  }

  @Test
  void run_outputThatIsALink_isRejectedWithItsReason() throws Exception {
    queue();
    FakeSandbox.Behaviour link =
        (request, log, cancelled) -> {
          Files.createSymbolicLink(request.outDir().resolve("x"), Path.of("/etc/passwd"));
          return 0;
        };
    assertEquals(ExitCode.OK, TestWorker.run(worker.daemon(new FakeSandbox(link), 1)));
    ResultPredicate result = onlyResult();
    assertEquals(Outcome.OUTPUT_REJECTED, result.outcome());
    assertTrue(result.detail().startsWith("LINK"), result.detail());
    assertEquals(Optional.empty(), result.output());
    assertEquals(Map.of(), orchestrator.outputs);
  }

  @Test
  void run_profileNone_isRefusedWithoutTheOwnersPermission() throws Exception {
    queue(SandboxProfile.NONE, Tier.ANY);
    assertEquals(ExitCode.OK, TestWorker.run(worker.daemon(new FakeSandbox(NOTHING), 1)));
    ResultPredicate result = onlyResult();
    assertEquals(Outcome.REFUSED, result.outcome());
    assertTrue(result.detail().startsWith("UNCONFINED_NOT_ALLOWED"), result.detail());
  }

  @Test
  void run_profileNoneWithPermission_runsUnconfinedAndSaysSo() throws Exception {
    // The user of jobs, which a root daemon changes to, must be able to pass through.
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
    Files.writeString(worker.home.root().resolve("worker.json"), "{\"allow_unconfined\": true}");
    queue(SandboxProfile.NONE, Tier.ANY);
    Sandbox never =
        new FakeSandbox(
            (request, log, cancelled) -> {
              throw new IOException("the confined sandbox must not be asked");
            });
    assertEquals(ExitCode.OK, TestWorker.run(worker.daemon(never, 1)));
    ResultPredicate result = onlyResult();
    assertEquals(Optional.of(4), result.rc(), result.detail());
    assertEquals(SandboxProfile.NONE, result.sandbox().profile());
    byte[] blob = orchestrator.outputs.get(result.output().orElseThrow().digest());
    assertEquals(Map.of("b", "hello"), Opened.output(blob, result, authority));
    String log = new String(Opened.log(orchestrator.frames, authority), UTF_8);
    assertFalse(log.endsWith("\u00000\n"), "an unconfined job ran as root");
    assertTrue(log.matches("(?s).*[1-9][0-9]*\n"), log);
  }
}
