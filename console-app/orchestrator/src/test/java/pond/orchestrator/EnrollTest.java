package pond.orchestrator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import pond.model.digest.Sha256;
import pond.model.dsse.Envelope;
import pond.model.json.StrictJson;
import pond.model.wire.EnrollConfirm;
import pond.model.wire.EnrollReply;
import pond.model.wire.EnrollRequest;
import pond.model.wire.SelfReply;
import pond.model.wire.WorkerState;

@Timeout(60)
class EnrollTest {
  private static final byte[] BODY =
      StrictJson.write(
          new EnrollRequest(new Envelope("x", new byte[0], List.of()), new byte[] {1}));
  private static final String KEY =
      Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[32]);

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

  private static HttpResponse<byte[]> enroll(TestWorker stranger, String authorization)
      throws Exception {
    var request = stranger.to("/v1/enroll").POST(BodyPublishers.ofByteArray(BODY));
    return stranger.send(request.header("Authorization", authorization));
  }

  @Test
  void enroll_withACode_passesOnTheKeyThatTheConnectionProved() throws Exception {
    try (TestWorker stranger = relay.stranger()) {
      HttpResponse<byte[]> answer = enroll(stranger, "Pond-Code qqqqqqqq." + KEY);
      assertEquals(200, answer.statusCode(), TestWorker.text(answer));
      StrictJson.read(answer.body(), EnrollReply.class);
      Sha256 key = stranger.identity.pin();
      assertEquals(List.of(key + " 127.0.0.1 qqqqqqqq 32"), relay.authority.enrollments);
    }
  }

  @Test
  void enroll_refusedByTheAuthority_isPassedBackAsItIs() throws Exception {
    try (TestWorker stranger = relay.stranger()) {
      HttpResponse<byte[]> answer = enroll(stranger, "Pond-Code zzzzzzzz." + KEY);
      assertEquals(
          "403 {\"code\":\"CODE_USED\",\"message\":\"This code was used.\",\"fix\":\"Get a new one.\"}",
          TestWorker.text(answer));
    }
  }

  @Test
  void enroll_withoutAGoodBearer_isOneUniformRefusal() throws Exception {
    relay.close();
    relay = TestRelay.in(folder, EnrollTest::generous);
    try (TestWorker stranger = relay.stranger();
        HttpClient nobody = TestWorker.client(TestTls.anonymous())) {
      String uniform = TestWorker.text(enroll(stranger, "Basic abc"));
      assertTrue(uniform.startsWith("403 {\"code\":\"ENROLL_REFUSED\""), uniform);
      for (String wrong :
          List.of("Pond-Code qqqqqqqq", "Pond-Code bbbbbbbb." + KEY, "Pond-Code qqqqqqqq.short")) {
        assertEquals(uniform, TestWorker.text(enroll(stranger, wrong)), wrong);
      }
      assertEquals(uniform, TestWorker.text(stranger.postBytes("/v1/enroll", BODY)));
      var request =
          stranger
              .to("/v1/enroll")
              .header("Authorization", "Pond-Code qqqqqqqq." + KEY)
              .POST(BodyPublishers.ofByteArray(BODY));
      var keyless = nobody.send(request.build(), BodyHandlers.ofByteArray());
      assertEquals(uniform, TestWorker.text(keyless));
      assertEquals(List.of(), relay.authority.enrollments);
    }
  }

  private static OrchestratorConfig generous(OrchestratorConfig config) {
    return new OrchestratorConfig(
        config.listener(),
        config.maxBatch(),
        config.patience(),
        config.backstop(),
        config.log(),
        100,
        config.enrollRefill());
  }

  @Test
  void enroll_tooOftenWithOneCode_isSlowedDown() throws Exception {
    try (TestWorker stranger = relay.stranger()) {
      for (int i = 0; i < 5; i++) {
        assertEquals(403, enroll(stranger, "Pond-Code zzzzzzzz." + KEY).statusCode());
      }
      HttpResponse<byte[]> slowed = enroll(stranger, "Pond-Code zzzzzzzz." + KEY);
      assertEquals(429, slowed.statusCode());
      assertEquals(Optional.of("20"), slowed.headers().firstValue("Retry-After"));
      assertEquals(200, enroll(stranger, "Pond-Code qqqqqqqq." + KEY).statusCode());
      assertEquals(6, relay.authority.enrollments.size());
    }
  }

  @Test
  void enroll_tooOftenFromOneAddress_isSlowedDownWhateverTheCode() throws Exception {
    try (TestWorker stranger = relay.stranger()) {
      for (int i = 0; i < 10; i++) {
        assertEquals(403, enroll(stranger, "Basic " + i).statusCode());
      }
      assertEquals(429, enroll(stranger, "Pond-Code qqqqqqqq." + KEY).statusCode());
      assertEquals(List.of(), relay.authority.enrollments);
    }
  }

  @Test
  void confirm_byAPendingWorker_makesItActive() throws Exception {
    try (TestWorker worker = relay.worker()) {
      relay.authority.states.put(relay.id(worker), WorkerState.PENDING_PROOF);
      var answer = worker.post("/v1/enroll/confirm", new EnrollConfirm(Sha256.of(new byte[] {1})));
      SelfReply self = StrictJson.read(answer.body(), SelfReply.class);
      assertEquals(WorkerState.ACTIVE, self.state());
      SelfReply again = StrictJson.read(worker.get("/v1/self").body(), SelfReply.class);
      assertEquals(self, again);
    }
  }
}
