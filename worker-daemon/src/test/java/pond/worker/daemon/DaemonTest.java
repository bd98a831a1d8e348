package pond.worker.daemon;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pond.model.digest.Sha256;
import pond.model.sandbox.Outcome;
import pond.model.statement.Order;
import pond.model.statement.ResultPredicate;
import pond.worker.ExitCode;
import pond.worker.FakeOrchestrator;
import pond.worker.FakeSandbox;
import pond.worker.Opened;
import pond.worker.TestAuthority;
import pond.worker.TestWorker;
import pond.worker.sandbox.LogSink;
import pond.worker.sandbox.LogStream;
import pond.worker.sandbox.SandboxRequest;

class DaemonTest {
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

  private Order queue(TestAuthority.Input input) {
    Order order =
        authority.order(
            new TestAuthority.Job(
                worker.identity.publicKeys(), List.of("upper"), input, Instant.now()));
    orchestrator.offer(authority.offer(order, worker.identity.publicKeys()), input.payload());
    return order;
  }

  /** Copies every input file in upper case, and says so. */
  private static int upper(SandboxRequest request, LogSink log, CountDownLatch cancelled)
      throws IOException {
    for (String name : TestWorker.list(request.workDir())) {
      String content = Files.readString(request.workDir().resolve(name));
      Files.writeString(request.outDir().resolve(name), content.toUpperCase(Locale.ROOT));
      log.accept(LogStream.OUT, ("did " + name + "\n").getBytes(UTF_8), 7);
    }
    return 3;
  }

  private ResultPredicate onlyResult() throws Exception {
    assertEquals(1, orchestrator.results.size());
    return Opened.result(orchestrator.results.getFirst(), worker, authority);
  }

  private Map<String, String> output(ResultPredicate result) throws Exception {
    byte[] blob = orchestrator.outputs.get(result.output().orElseThrow().digest());
    assertEquals(result.output().orElseThrow().size(), blob.length);
    return Opened.output(blob, result, authority);
  }

  @Test
  void run_oneJob_comesBackSignedAndBoundToItsInput() throws Exception {
    TestAuthority.Input input = authority.input("a.txt", "hello");
    Order order = queue(input);
    FakeSandbox sandbox = new FakeSandbox(DaemonTest::upper);
    assertEquals(ExitCode.OK, TestWorker.run(worker.daemon(sandbox, 1)));
    ResultPredicate result = onlyResult();
    assertEquals(order.job(), result.job());
    assertEquals(input.inputSha(), result.inputSha());
    assertEquals(Outcome.EXITED, result.outcome());
    assertEquals(Optional.of(3), result.rc());
    assertEquals(Map.of("a.txt", "HELLO"), output(result));
    assertEquals(worker.identity.fingerprint(), result.workerFingerprint());
    byte[] log = Opened.log(orchestrator.frames, authority);
    assertEquals(Sha256.of(log), result.logSha());
    assertTrue(new String(log, UTF_8).contains("did a.txt"));
    assertEquals(List.of(), TestWorker.leaseFolders(worker.home.jobs()));
    assertEquals(List.of(), TestWorker.list(worker.home.spool()));
    assertEquals(List.of(), TestWorker.list(worker.home.transfer()));
  }

  @Test
  void run_downloadAndUploadBreakOff_goOnWhereTheyEnded() throws Exception {
    String big = "0123456789abcdef".repeat(40_000);
    byte[] noise = new byte[600_000];
    authority.random.nextBytes(noise);
    String text = HexFormat.of().formatHex(noise);
    queue(authority.input("a.txt", text + big));
    orchestrator.brokenDownloads.set(3);
    orchestrator.brokenUploads.set(3);
    FakeSandbox sandbox = new FakeSandbox(DaemonTest::upper);
    assertEquals(ExitCode.OK, TestWorker.run(worker.daemon(sandbox, 1)));
    assertEquals((text + big).toUpperCase(Locale.ROOT), output(onlyResult()).get("a.txt"));
    assertTrue(orchestrator.requests.stream().filter(r -> r.endsWith("/input")).count() >= 4);
    assertTrue(orchestrator.requests.stream().filter(r -> r.startsWith("PATCH")).count() >= 4);
  }

  @Test
  void run_replyToTheResultIsLost_sendsTheVerySameSubmissionAgain() throws Exception {
    queue(authority.input("a.txt", "hello"));
    orchestrator.lostReplies.set(2);
    FakeSandbox sandbox = new FakeSandbox(DaemonTest::upper);
    assertEquals(ExitCode.OK, TestWorker.run(worker.daemon(sandbox, 1)));
    assertEquals(1, orchestrator.results.size());
    assertEquals(3, orchestrator.submissions.size());
    assertEquals(List.of(), TestWorker.list(worker.home.spool()));
  }

  @Test
  void run_inputOfAnotherCiphertext_isRefusedInASignedResult() throws Exception {
    TestAuthority.Input input = authority.input("a.txt", "hello");
    Order order = queue(input);
    byte[] tampered = input.payload();
    tampered[20] ^= 1;
    orchestrator.inputs.put(order.job().leaseId(), tampered);
    FakeSandbox sandbox = new FakeSandbox(DaemonTest::upper);
    assertEquals(ExitCode.OK, TestWorker.run(worker.daemon(sandbox, 1)));
    ResultPredicate result = onlyResult();
    assertEquals(Outcome.REFUSED, result.outcome());
    assertTrue(result.detail().startsWith("INPUT_OTHER_BLOB"), result.detail());
    assertEquals(List.of(), sandbox.started);
  }

  @Test
  void run_bundleOfAnotherDigest_isRefusedInASignedResult() throws Exception {
    TestAuthority.Input good = authority.input("a.txt", "hello");
    TestAuthority.Input other =
        new TestAuthority.Input(
            Sha256.of(new byte[] {9}), good.bundleSize(), good.payload(), good.fileKey());
    queue(other);
    FakeSandbox sandbox = new FakeSandbox(DaemonTest::upper);
    assertEquals(ExitCode.OK, TestWorker.run(worker.daemon(sandbox, 1)));
    ResultPredicate result = onlyResult();
    assertEquals(Outcome.REFUSED, result.outcome());
    assertTrue(result.detail().startsWith("INPUT_OTHER_BUNDLE"), result.detail());
    assertEquals(List.of(), sandbox.started);
    assertEquals(List.of(), TestWorker.leaseFolders(worker.home.jobs()));
  }
}
