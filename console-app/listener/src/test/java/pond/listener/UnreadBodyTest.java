package pond.listener;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import pond.listener.http.ApiError;
import pond.listener.http.ApiException;
import pond.listener.http.Response;

@Timeout(60)
class UnreadBodyTest {
  private final TestServer server =
      TestServer.with(
          routes ->
              routes
                  .post("/v1/refuse", 10_000_000, request -> refuse())
                  .get(
                      "/v1/unstarted",
                      request -> Response.content("text/plain", 5, out -> breakOff()))
                  .post("/v1/read", 10_000_000, r -> Response.json(200, r.readBody())));

  private static void breakOff() {
    throw new IllegalStateException("planted");
  }

  private static Response refuse() {
    throw new ApiException(new ApiError(401, "NOT_ENROLLED", "No.", "Enroll."));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private void refusedThenServed(int size, int rounds) throws Exception {
    byte[] body = "x".repeat(size).getBytes(StandardCharsets.UTF_8);
    HttpClient client = TestServer.client(TestServer.CLIENT.context());
    long start = System.nanoTime();
    for (int i = 0; i < rounds; i++) {
      assertEquals(401, post(client, "/v1/refuse", body).statusCode());
      assertEquals(200, post(client, "/v1/read", body).statusCode());
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    client.shutdownNow();
    System.out.printf("%d refused bodies of %d bytes: %.2f s%n", rounds, size, seconds);
    assertTrue(seconds < 8, "took " + seconds);
  }

  @Test
  void refusal_whileThePeerWaitsForContinue_comesAtOnce() throws Exception {
    long start = System.nanoTime();
    String answer =
        server.raw(
            "POST /v1/refuse HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\nExpect: 100-continue\r\n\r\n");
    assertTrue(answer.startsWith("HTTP/1.1 401 "), answer);
    assertTrue(System.nanoTime() - start < 2_000_000_000L, "no lingering");
  }

  @Test
  void stream_failingBeforeItsFirstByte_isAnsweredAsInternal() throws Exception {
    HttpResponse<String> answer = server.get("/v1/unstarted");
    assertEquals(500, answer.statusCode());
    assertTrue(answer.body().contains("INTERNAL"), answer.body());
  }

  private HttpResponse<String> post(HttpClient client, String path, byte[] body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(server.uri(path)).POST(BodyPublishers.ofByteArray(body)).build();
    return client.send(request, BodyHandlers.ofString());
  }

  @Test
  void refusal_withASmallBodyUnread_doesNotHoldUpTheNextRequest() throws Exception {
    refusedThenServed(300, 100);
  }

  @Test
  void refusal_withALargeBodyUnread_isStillDelivered() throws Exception {
    refusedThenServed(3_000_000, 2);
  }
}
