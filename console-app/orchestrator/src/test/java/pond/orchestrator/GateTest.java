package pond.orchestrator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import pond.model.digest.Sha256;
import pond.model.wire.WorkerState;

@Timeout(60)
class GateTest {
  private static final String LEASE = "/v1/leases/l-aaaaaaaaaaaa/";
  private static final List<String> CALLS =
      List.of(
          "POST /v1/enroll/confirm",
          "GET /v1/self",
          "POST /v1/lease",
          "POST /v1/heartbeat",
          "GET " + LEASE + "input",
          "PATCH " + LEASE + "output/" + Sha256.of(new byte[0]).hex(),
          "POST " + LEASE + "log?seq=0",
          "POST /v1/results");

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

  private void everyCall(HttpClient client, TestWorker at, int status, String code)
      throws Exception {
    for (String call : CALLS) {
      String[] parts = call.split(" ", 2);
      HttpRequest request = at.to(parts[1]).method(parts[0], BodyPublishers.noBody()).build();
      HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
      assertEquals(status, answer.statusCode(), call);
      assertTrue(TestWorker.text(answer).contains("\"" + code + "\""), call);
    }
  }

  @Test
  void anyCall_withoutCertificate_isNotEnrolled() throws Exception {
    try (TestWorker at = relay.stranger();
        HttpClient nobody = TestWorker.client(TestTls.anonymous())) {
      everyCall(nobody, at, 401, "NOT_ENROLLED");
    }
  }

  @Test
  void anyCall_withUnknownKey_isNotEnrolled() throws Exception {
    try (TestWorker stranger = relay.stranger();
        HttpClient client = TestWorker.client(stranger.tls)) {
      everyCall(client, stranger, 401, "NOT_ENROLLED");
    }
  }

  @Test
  void anyCall_afterRevocation_isRefusedAtOnceOnTheSameConnection() throws Exception {
    try (TestWorker worker = relay.worker();
        HttpClient client = TestWorker.client(worker.tls)) {
      HttpRequest self = worker.to("/v1/self").build();
      assertEquals(200, client.send(self, BodyHandlers.ofByteArray()).statusCode());
      relay.authority.states.put(relay.id(worker), WorkerState.REVOKED);
      everyCall(client, worker, 403, "REVOKED");
    }
  }

  @Test
  void presence_afterACall_namesTheWorker() throws Exception {
    try (TestWorker worker = relay.worker();
        TestWorker stranger = relay.stranger()) {
      worker.get("/v1/self");
      stranger.get("/v1/self");
      var seen = relay.orchestrator.presence();
      assertEquals(1, seen.size());
      assertEquals(relay.id(worker), seen.get(0).worker());
      assertEquals("127.0.0.1", seen.get(0).address());
    }
  }
}
