package pond.orchestrator;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import pond.io.file.BlobFolder;
import pond.listener.ListenerConfig;
import pond.model.port.BlobStore;
import pond.model.sandbox.SandboxProfile;
import pond.model.tag.TagSet;
import pond.model.wire.LeaseRequest;

/** An orchestrator on loopback over a fake authority and a real blob folder. */
final class TestRelay implements AutoCloseable {
  static final String SESSION = "0123456789abcdef0123456789abcdef";

  final FakeAuthority authority;
  final BlobStore blobs;
  final Orchestrator orchestrator;

  TestRelay(FakeAuthority authority, BlobStore blobs, OrchestratorConfig config) {
    this.authority = authority;
    this.blobs = blobs;
    try {
      this.orchestrator =
          Orchestrator.start(
              config, TestTls.server(), authority, blobs, InstantSource.system(), new Random(1));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static TestRelay in(Path folder, UnaryOperator<OrchestratorConfig> change) throws IOException {
    return new TestRelay(
        new FakeAuthority(), new BlobFolder(folder, 1L << 30), change.apply(config()));
  }

  static TestRelay in(Path folder) throws IOException {
    return in(folder, config -> config);
  }

  /** No backstop within a test, so that what wakes a poll is the hint. */
  static OrchestratorConfig config() {
    OrchestratorConfig usual = OrchestratorConfig.on("127.0.0.1", 0);
    Duration seconds = Duration.ofSeconds(10);
    return new OrchestratorConfig(
        ListenerConfig.on("127.0.0.1", 0).withTimeouts(seconds, seconds, Duration.ofSeconds(2)),
        usual.maxBatch(),
        Duration.ofSeconds(10),
        Duration.ofHours(1),
        usual.log(),
        5,
        Duration.ofSeconds(20));
  }

  TestWorker stranger() {
    return new TestWorker(orchestrator.port());
  }

  TestWorker worker() {
    TestWorker worker = stranger();
    authority.pin(worker.identity);
    return worker;
  }

  pond.model.id.WorkerId id(TestWorker worker) {
    return authority.keys.get(worker.identity.pin());
  }

  static LeaseRequest poll(long waitMillis) {
    return poll(SESSION, waitMillis);
  }

  static LeaseRequest poll(String session, long waitMillis) {
    return new LeaseRequest(
        session,
        1,
        TagSet.parse(List.of()),
        List.of(SandboxProfile.UNTRUSTED_CODE_READ),
        waitMillis,
        0);
  }

  /** Polls, and comes back when the poll is parked and has been asked for. */
  CompletableFuture<java.net.http.HttpResponse<byte[]>> park(TestWorker worker)
      throws InterruptedException {
    int parked = orchestrator.parkedPolls();
    int calls = authority.leaseBatches.size();
    var answer = worker.postAsync("/v1/lease", poll(30_000));
    until(() -> orchestrator.parkedPolls() > parked && authority.leaseBatches.size() > calls);
    return answer;
  }

  static void until(BooleanSupplier condition) throws InterruptedException {
    for (int i = 0; i < 2000 && !condition.getAsBoolean(); i++) {
      Thread.sleep(5);
    }
    if (!condition.getAsBoolean()) {
      throw new AssertionError("did not happen within 10 s");
    }
  }

  @Override
  public void close() {
    orchestrator.close();
  }
}
