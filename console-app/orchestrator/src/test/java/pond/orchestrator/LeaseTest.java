package pond.orchestrator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import pond.model.wire.LeaseOffer;
import pond.model.wire.LeaseReply;
import pond.model.wire.WorkerState;

@Timeout(60)
class LeaseTest {
  @TempDir Path folder;
  private TestRelay relay;
  private FakeAuthority authority;

  @BeforeEach
  void start() throws Exception {
    relay = TestRelay.in(folder);
    authority = relay.authority;
  }

  @AfterEach
  void stop() {
    authority.trouble = () -> {};
    relay.close();
  }

  private static LeaseReply reply(CompletableFuture<HttpResponse<byte[]>> answer) throws Exception {
    HttpResponse<byte[]> response = answer.get(15, TimeUnit.SECONDS);
    assertEquals(200, response.statusCode(), () -> TestWorker.text(response));
    return TestWorker.leaseReply(response);
  }

  @Test
  void poll_withWorkWaiting_isAnsweredAtOnce() throws Exception {
    try (TestWorker worker = relay.worker()) {
      LeaseOffer offer = authority.offer(relay.id(worker));
      LeaseReply reply = reply(worker.postAsync("/v1/lease", TestRelay.poll(30_000)));
      assertEquals(offer.leaseId(), reply.offers().get(0).leaseId());
    }
  }

  @Test
  void poll_parked_isAnsweredWithinMillisecondsAfterAHint() throws Exception {
    double[] millis = new double[60];
    try (TestWorker worker = relay.worker()) {
      for (int i = 0; i < millis.length; i++) {
        var answer = relay.park(worker);
        LeaseOffer offer = authority.offer(relay.id(worker));
        long start = System.nanoTime();
        authority.hint();
        LeaseReply reply = reply(answer);
        millis[i] = (System.nanoTime() - start) / 1e6;
        assertEquals(offer.leaseId(), reply.offers().get(0).leaseId());
      }
    }
    double[] warm = Arrays.copyOfRange(millis, 10, millis.length);
    Arrays.sort(warm);
    System.out.printf(
        "hint to answer over TLS, ms: median %.2f, p90 %.2f, max %.2f%n",
        warm[warm.length / 2], warm[warm.length * 9 / 10], warm[warm.length - 1]);
    assertTrue(warm[warm.length / 2] < 50, "median " + warm[warm.length / 2]);
  }

  @Test
  void poll_withNothingToDo_isAnsweredWhenItsTimeIsUp() throws Exception {
    try (TestWorker worker = relay.worker()) {
      long start = System.nanoTime();
      LeaseReply reply = reply(worker.postAsync("/v1/lease", TestRelay.poll(300)));
      double millis = (System.nanoTime() - start) / 1e6;
      assertTrue(millis >= 300, "after " + millis);
      assertEquals(List.of(), reply.offers());
      assertEquals(WorkerState.ACTIVE, reply.state());
      assertEquals(0, relay.orchestrator.parkedPolls());
    }
  }

  @Test
  void poll_thatDoesNotWait_isStillAskedFor() throws Exception {
    try (TestWorker worker = relay.worker()) {
      authority.offer(relay.id(worker));
      LeaseReply reply = reply(worker.postAsync("/v1/lease", TestRelay.poll(0)));
      assertEquals(1, reply.offers().size());
    }
  }

  @Test
  void polls_ofManyWorkers_areAskedForInOneCall() throws Exception {
    List<TestWorker> workers = new ArrayList<>();
    List<CompletableFuture<HttpResponse<byte[]>>> answers = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      workers.add(relay.worker());
      answers.add(relay.park(workers.get(i)));
    }
    authority.leaseBatches.clear();
    workers.forEach(worker -> authority.offer(relay.id(worker)));
    authority.hint();
    for (var answer : answers) {
      assertEquals(1, reply(answer).offers().size());
    }
    assertEquals(List.of(16), authority.leaseBatches);
    workers.forEach(TestWorker::close);
  }

  @Test
  void hint_duringAnAsking_isNotLost() throws Exception {
    CountDownLatch decided = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    try (TestWorker worker = relay.worker()) {
      var answer = relay.park(worker);
      authority.answering =
          () -> {
            authority.answering = () -> {};
            decided.countDown();
            uninterrupted(goOn);
          };
      authority.hint();
      assertTrue(decided.await(5, TimeUnit.SECONDS));
      LeaseOffer offer = authority.offer(relay.id(worker));
      authority.hint();
      goOn.countDown();
      assertEquals(offer.leaseId(), reply(answer).offers().get(0).leaseId());
    }
  }

  private static void uninterrupted(CountDownLatch latch) {
    try {
      if (!latch.await(10, TimeUnit.SECONDS)) {
        throw new IllegalStateException("never released");
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void poll_whoseHintWasLost_isFoundByTheBackstop() throws Exception {
    relay.close();
    relay = TestRelay.in(folder, config -> withBackstop(config, Duration.ofMillis(300)));
    authority = relay.authority;
    try (TestWorker worker = relay.worker()) {
      var answer = relay.park(worker);
      authority.offer(relay.id(worker));
      assertEquals(1, reply(answer).offers().size());
    }
  }

  private static OrchestratorConfig withBackstop(OrchestratorConfig config, Duration backstop) {
    return new OrchestratorConfig(
        config.listener(),
        config.maxBatch(),
        config.patience(),
        backstop,
        config.log(),
        config.enrollBurst(),
        config.enrollRefill());
  }

  @Test
  void poll_ofAWorkerRevokedMeanwhile_isCutOff() throws Exception {
    try (TestWorker worker = relay.worker()) {
      var answer = relay.park(worker);
      authority.offer(relay.id(worker));
      authority.states.put(relay.id(worker), WorkerState.REVOKED);
      authority.hint();
      HttpResponse<byte[]> refused = answer.get(5, TimeUnit.SECONDS);
      assertEquals(403, refused.statusCode());
      assertTrue(TestWorker.text(refused).contains("\"REVOKED\""), TestWorker.text(refused));
    }
  }

  @Test
  void poll_ofAWorkerPausedMeanwhile_isToldOnceThenParked() throws Exception {
    try (TestWorker worker = relay.worker()) {
      var answer = relay.park(worker);
      authority.states.put(relay.id(worker), WorkerState.PAUSED);
      authority.hint();
      assertEquals(WorkerState.PAUSED, reply(answer).state());
      var again = relay.park(worker);
      Thread.sleep(100);
      assertTrue(!again.isDone(), "a paused worker is not answered in a loop");
      authority.states.put(relay.id(worker), WorkerState.ACTIVE);
      authority.hint();
      assertEquals(WorkerState.ACTIVE, reply(again).state());
    }
  }

  @Test
  void poll_again_letsTheEarlierOneGo() throws Exception {
    try (TestWorker worker = relay.worker()) {
      var dead = relay.park(worker);
      var alive = worker.postAsync("/v1/lease", TestRelay.poll(30_000));
      assertEquals(0, reply(dead).offers().size());
      LeaseOffer offer = authority.offer(relay.id(worker));
      authority.hint();
      assertEquals(offer.leaseId(), reply(alive).offers().get(0).leaseId());
    }
  }

  @Test
  void poll_again_takesOverWhatTheDeadOneWasGiven() throws Exception {
    CountDownLatch goOn = new CountDownLatch(1);
    try (TestWorker worker = relay.worker()) {
      var dead = relay.park(worker);
      LeaseOffer offer = authority.offer(relay.id(worker));
      authority.trouble =
          () -> {
            authority.trouble = () -> {};
            uninterrupted(goOn);
          };
      int calls = authority.leaseBatches.size();
      authority.hint();
      TestRelay.until(() -> authority.leaseBatches.size() > calls);
      var alive = worker.postAsync("/v1/lease", TestRelay.poll(30_000));
      Thread.sleep(300);
      goOn.countDown();
      assertEquals(offer.leaseId(), reply(alive).offers().get(0).leaseId());
      assertEquals(0, reply(dead).offers().size());
    }
  }

  @Test
  void poll_whenTheAuthorityFails_isToldToTryAgainAndNothingIsStuck() throws Exception {
    try (TestWorker worker = relay.worker()) {
      authority.trouble =
          () -> {
            throw new IllegalStateException("planted: the store is gone");
          };
      var failed = worker.postAsync("/v1/lease", TestRelay.poll(30_000)).get(5, TimeUnit.SECONDS);
      assertEquals(503, failed.statusCode());
      String text = TestWorker.text(failed);
      assertTrue(text.contains("AUTHORITY_UNAVAILABLE") && !text.contains("planted"), text);
      authority.trouble = () -> {};
      authority.offer(relay.id(worker));
      assertEquals(1, reply(worker.postAsync("/v1/lease", TestRelay.poll(30_000))).offers().size());
    }
  }

  @Test
  void poll_malformed_isBadRequest() throws Exception {
    try (TestWorker worker = relay.worker()) {
      var refused =
          worker.postBytes(
              "/v1/lease", "{\"session\":\"x\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
      assertEquals(400, refused.statusCode());
      assertTrue(TestWorker.text(refused).contains("BAD_REQUEST"), TestWorker.text(refused));
    }
  }

  @Test
  void close_withParkedPolls_answersThemAndStopsListeningForHints() throws Exception {
    try (TestWorker worker = relay.worker()) {
      var answer = relay.park(worker);
      relay.close();
      assertEquals(0, reply(answer).offers().size());
      assertEquals(0, authority.listeners());
    }
  }
}
