package pond.orchestrator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import pond.model.digest.Sha256;
import pond.model.id.LeaseId;
import pond.model.link.LogFrame;
import pond.model.statement.BlobRef;

@Timeout(60)
class LogTest {
  private static final BlobRef INPUT = new BlobRef(Sha256.of(new byte[] {1}), 1);

  @TempDir Path folder;
  private final CountDownLatch release = new CountDownLatch(1);
  private TestRelay relay;
  private TestWorker worker;
  private LeaseId lease;

  @BeforeEach
  void start() throws Exception {
    relay = TestRelay.in(folder, LogTest::smallBuffers);
    worker = relay.worker();
    lease = relay.authority.lease(relay.id(worker), "acme", INPUT, 10);
  }

  private static OrchestratorConfig smallBuffers(OrchestratorConfig config) {
    return new OrchestratorConfig(
        config.listener(),
        config.maxBatch(),
        config.patience(),
        config.backstop(),
        new OrchestratorConfig.LogLimits(10_000, 15_000, Duration.ofMillis(50)),
        config.enrollBurst(),
        config.enrollRefill());
  }

  @AfterEach
  void stop() {
    release.countDown();
    worker.close();
    relay.close();
  }

  private HttpResponse<byte[]> frame(LeaseId to, long seq, int size) throws Exception {
    return worker.postBytes("/v1/leases/" + to + "/log?seq=" + seq, new byte[size]);
  }

  private void blockAuthority() throws InterruptedException {
    CountDownLatch blocked = new CountDownLatch(1);
    relay.authority.trouble =
        () -> {
          blocked.countDown();
          await();
        };
  }

  private void await() {
    try {
      if (!release.await(20, TimeUnit.SECONDS)) {
        throw new IllegalStateException("never released");
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<Long> seqs(LeaseId of) {
    return relay.authority.frames.stream()
        .filter(frame -> frame.leaseId().equals(of))
        .map(LogFrame::seq)
        .toList();
  }

  @Test
  void frame_acknowledged_isAtTheAuthority() throws Exception {
    for (int seq = 0; seq < 20; seq++) {
      assertEquals(204, frame(lease, seq, 100).statusCode());
      assertEquals(seq + 1, relay.authority.frames.size());
    }
    LogFrame last = relay.authority.frames.get(19);
    assertEquals(relay.id(worker), last.workerId());
    assertEquals(19, last.seq());
    assertEquals(100, last.sealed().length);
  }

  @Test
  void frames_whileTheAuthorityIsSlow_neverStallAndTheOldestGiveWay() throws Exception {
    blockAuthority();
    long start = System.nanoTime();
    for (int seq = 0; seq < 30; seq++) {
      assertEquals(204, frame(lease, seq, 1_000).statusCode());
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    assertTrue(seconds < 8, "took " + seconds);
    // One frame is under way, ten fit the buffer, the oldest of the others are gone.
    assertEquals(19, relay.orchestrator.droppedLogFrames());
    release.countDown();
    TestRelay.until(() -> seqs(lease).size() == 11);
    assertEquals(List.of(0L, 20L, 21L, 22L, 23L, 24L, 25L, 26L, 27L, 28L, 29L), seqs(lease));
  }

  @Test
  void frames_ofALoudJob_doNotPushOutAQuietOne() throws Exception {
    LeaseId quiet = relay.authority.lease(relay.id(worker), "acme", INPUT, 10);
    blockAuthority();
    frame(lease, 0, 1_000);
    frame(quiet, 0, 1_000);
    for (int seq = 1; seq < 30; seq++) {
      frame(lease, seq, 1_000);
    }
    release.countDown();
    TestRelay.until(() -> seqs(lease).contains(29L));
    assertEquals(List.of(0L), seqs(quiet));
  }

  @Test
  void frame_whenTheAuthorityFailsForAWhile_isTriedAgain() throws Exception {
    relay.authority.trouble =
        () -> {
          throw new IllegalStateException("planted");
        };
    assertEquals(204, frame(lease, 0, 10).statusCode());
    relay.authority.trouble = () -> {};
    TestRelay.until(() -> seqs(lease).equals(List.of(0L)));
  }

  @Test
  void frame_forAnotherWorkersLease_isNoSuchLease() throws Exception {
    LeaseId foreign =
        relay.authority.lease(relay.authority.pin(TestTls.identity("b")), "acme", INPUT, 10);
    assertEquals(404, frame(foreign, 0, 10).statusCode());
    assertEquals(List.of(), relay.authority.frames);
  }

  @Test
  void frame_tooLargeOrWithoutNumber_isRefused() throws Exception {
    assertEquals(413, frame(lease, 0, 64 * 1024 + 1).statusCode());
    assertEquals(400, worker.postBytes("/v1/leases/" + lease + "/log", new byte[1]).statusCode());
    assertEquals(
        400, worker.postBytes("/v1/leases/" + lease + "/log?seq=-1", new byte[1]).statusCode());
  }

  @Test
  void close_withFramesWaiting_passesThemOn() throws Exception {
    blockAuthority();
    for (int seq = 0; seq < 5; seq++) {
      frame(lease, seq, 10);
    }
    Thread.ofVirtual().start(() -> releaseSoon());
    relay.close();
    assertEquals(List.of(0L, 1L, 2L, 3L, 4L), seqs(lease));
  }

  private void releaseSoon() {
    try {
      Thread.sleep(200);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    release.countDown();
  }
}
