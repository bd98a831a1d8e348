package pond.orchestrator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import pond.model.json.StrictJson;
import pond.model.wire.Heartbeat;
import pond.model.wire.HeartbeatReply;
import pond.model.wire.WorkerState;

@Timeout(60)
class BeatTest {
  private static final Heartbeat BEAT = new Heartbeat(TestRelay.SESSION, List.of(), 1, 0);

  @TempDir Path folder;
  private TestRelay relay;

  @BeforeEach
  void start() throws Exception {
    relay = TestRelay.in(folder);
  }

  @AfterEach
  void stop() {
    relay.close();
  }

  @Test
  void beat_alone_isPassedOnWithoutWaiting() throws Exception {
    double[] millis = new double[40];
    try (TestWorker worker = relay.worker()) {
      for (int i = 0; i < millis.length; i++) {
        long start = System.nanoTime();
        var answer = worker.post("/v1/heartbeat", BEAT);
        millis[i] = (System.nanoTime() - start) / 1e6;
        assertEquals(5000, StrictJson.read(answer.body(), HeartbeatReply.class).nextMs());
      }
    }
    Arrays.sort(millis);
    System.out.printf("heartbeat round trip, ms: median %.2f%n", millis[20]);
    assertTrue(millis[20] < 100, "median " + millis[20]);
  }

  @Test
  void beats_thatComeDuringACall_goTogetherInTheNextOne() throws Exception {
    relay.authority.trouble = BeatTest::slow;
    List<TestWorker> workers = new ArrayList<>();
    List<CompletableFuture<HttpResponse<byte[]>>> answers = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      workers.add(relay.worker());
      workers.get(i).get("/v1/self");
    }
    for (int round = 0; round < 2; round++) {
      workers.forEach(worker -> answers.add(worker.postAsync("/v1/heartbeat", BEAT)));
    }
    for (var answer : answers) {
      assertEquals(200, answer.get(20, TimeUnit.SECONDS).statusCode());
    }
    int beats = relay.authority.beatBatches.stream().mapToInt(Integer::intValue).sum();
    assertEquals(12, beats);
    assertTrue(relay.authority.beatBatches.size() < 8, relay.authority.beatBatches.toString());
    workers.forEach(TestWorker::close);
  }

  private static void slow() {
    try {
      Thread.sleep(150);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void beat_answeredWithRevoked_isRefused() throws Exception {
    try (TestWorker worker = relay.worker()) {
      relay.authority.trouble =
          () -> relay.authority.states.put(relay.id(worker), WorkerState.REVOKED);
      var answer = worker.post("/v1/heartbeat", BEAT);
      assertEquals(403, answer.statusCode());
      assertTrue(TestWorker.text(answer).contains("\"REVOKED\""));
    }
  }
}
