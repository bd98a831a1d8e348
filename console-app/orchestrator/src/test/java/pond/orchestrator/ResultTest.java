package pond.orchestrator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import pond.model.digest.Sha256;
import pond.model.id.LeaseId;
import pond.model.json.StrictJson;
import pond.model.statement.BlobRef;
import pond.model.wire.ResultReply;
import pond.model.wire.ResultSubmission;

@Timeout(60)
class ResultTest {
  @TempDir Path folder;
  private TestRelay relay;
  private TestWorker worker;
  private LeaseId lease;

  @BeforeEach
  void start() throws Exception {
    relay = TestRelay.in(folder);
    worker = relay.worker();
    BlobRef input = new BlobRef(Sha256.of(new byte[] {1}), 1);
    lease = relay.authority.lease(relay.id(worker), "acme", input, 10);
  }

  @AfterEach
  void stop() {
    worker.close();
    relay.close();
  }

  private ResultSubmission result(LeaseId of) {
    return new ResultSubmission(of, 1, new byte[900_000], Optional.empty());
  }

  private static ResultReply.Status status(HttpResponse<byte[]> answer) throws Exception {
    assertEquals(200, answer.statusCode(), () -> TestWorker.text(answer));
    return StrictJson.read(answer.body(), ResultReply.class).status();
  }

  @Test
  void result_isAnsweredOnlyAfterItWasRecorded() throws Exception {
    CountDownLatch goOn = new CountDownLatch(1);
    relay.authority.trouble =
        () -> {
          try {
            assertTrue(goOn.await(10, TimeUnit.SECONDS));
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        };
    CompletableFuture<HttpResponse<byte[]>> answer = worker.postAsync("/v1/results", result(lease));
    Thread.sleep(200);
    assertTrue(!answer.isDone() && relay.authority.recorded.isEmpty());
    goOn.countDown();
    assertEquals(ResultReply.Status.RECORDED, status(answer.get(10, TimeUnit.SECONDS)));
    assertEquals(1, relay.authority.recorded.size());
  }

  @Test
  void result_sentAgain_isADuplicate() throws Exception {
    assertEquals(ResultReply.Status.RECORDED, status(worker.post("/v1/results", result(lease))));
    assertEquals(ResultReply.Status.DUPLICATE, status(worker.post("/v1/results", result(lease))));
  }

  @Test
  void result_ofAnotherWorkersLease_isUnknown() throws Exception {
    try (TestWorker thief = relay.worker()) {
      assertEquals(
          ResultReply.Status.UNKNOWN_LEASE, status(thief.post("/v1/results", result(lease))));
    }
  }

  @Test
  void result_whileTheAuthorityIsDown_isAcceptedAtTheNextTry() throws Exception {
    relay.authority.trouble =
        () -> {
          throw new IllegalStateException("planted");
        };
    HttpResponse<byte[]> failed = worker.post("/v1/results", result(lease));
    assertEquals(503, failed.statusCode());
    assertTrue(TestWorker.text(failed).contains("AUTHORITY_UNAVAILABLE"));
    relay.authority.trouble = () -> {};
    assertEquals(ResultReply.Status.RECORDED, status(worker.post("/v1/results", result(lease))));
  }
}
