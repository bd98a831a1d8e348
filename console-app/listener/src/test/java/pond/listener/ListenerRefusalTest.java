package pond.listener;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import pond.listener.http.ApiError;
import pond.listener.http.ApiException;
import pond.listener.http.Request;
import pond.listener.http.Response;
import pond.listener.jetty.RequestBoundary;

class ListenerRefusalTest {
  private static final String SECRET = "planted-secret-9131";

  private final TestServer server =
      TestServer.with(
          routes ->
              routes
                  .get(
                      "/v1/runs/{id}/logs",
                      request ->
                          Response.json(
                              200,
                              request
                                  .param("id")
                                  .getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                  .post("/v1/runs", 16, ListenerRefusalTest::echo)
                  .get("/v1/broken", request -> fail())
                  .get("/v1/refused", request -> refuse())
                  .get(
                      "/v1/header",
                      request ->
                          Response.json(
                              200,
                              request
                                  .header("X-One")
                                  .orElse("none")
                                  .getBytes(java.nio.charset.StandardCharsets.UTF_8))));

  private static Response echo(Request request) throws java.io.IOException {
    return Response.json(201, request.readBody());
  }

  private static Response fail() {
    throw new IllegalStateException(SECRET);
  }

  private static Response refuse() {
    throw new ApiException(new ApiError(409, "WORKER_BUSY", "It says \"no\".", "Wait."));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private static String http(String... lines) {
    return String.join("\r\n", lines) + "\r\n";
  }

  private String rawGet(String target) throws Exception {
    return server.raw("GET " + target + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
  }

  @Test
  void route_withName_deliversTheSegment() throws Exception {
    assertEquals("run-7", server.get("/v1/runs/run-7/logs").body());
  }

  @Test
  void path_unknown_is404() throws Exception {
    HttpResponse<String> answer = server.get("/v1/nothing");
    assertEquals(404, answer.statusCode());
    assertEquals(
        "{\"code\":\"NOT_FOUND\",\"message\":\"There is nothing at this address.\","
            + "\"fix\":\"Check the address.\"}",
        answer.body());
  }

  @Test
  void method_wrong_is405() throws Exception {
    HttpRequest.Builder delete = HttpRequest.newBuilder(server.uri("/v1/runs")).DELETE();
    HttpResponse<String> answer = server.send(delete);
    assertEquals(405, answer.statusCode());
    assertTrue(answer.body().contains("Use POST."), answer.body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/runs/../runs/a/logs",
        "/v1/runs/%2e%2e/logs",
        "/v1/runs/a%2flogs",
        "/v1/runs/a%2Fb/logs",
        "/v1//runs/a/logs",
        "/v1/runs/./logs",
        "/v1/runs/a;x=1/logs",
        "/v1/runs/a/logs/",
        "/v1/runs/a\\b/logs",
        "/v1/runs/%61/logs",
        "/v1/runs/a%00/logs",
      })
  void path_ambiguous_isRefused(String path) throws Exception {
    String answer = rawGet(path);
    assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
    assertTrue(answer.contains("{\"code\":\""), answer);
  }

  @Test
  void query_sameFieldTwice_isRefused() throws Exception {
    HttpResponse<String> answer = server.get("/v1/runs/a/logs?from=1&from=2");
    assertEquals(400, answer.statusCode());
    assertTrue(answer.body().contains("DUPLICATE_FIELD"), answer.body());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a=%zz", "a=%ff%fe"})
  void query_malformed_isRefused(String query) throws Exception {
    String answer = rawGet("/v1/runs/a/logs?" + query);
    assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
  }

  @Test
  void header_sentTwice_isRefused() throws Exception {
    String answer =
        server.raw(
            "GET /v1/header HTTP/1.1\r\nHost: x\r\nX-One: a\r\nX-One: b\r\nConnection: close\r\n\r\n");
    assertTrue(answer.startsWith("HTTP/1.1 400 ") && answer.contains("DUPLICATE_FIELD"), answer);
  }

  @Test
  void body_atTheCap_isTaken() throws Exception {
    HttpResponse<String> answer =
        server.send(
            HttpRequest.newBuilder(server.uri("/v1/runs"))
                .POST(BodyPublishers.ofString("0123456789abcdef")));
    assertEquals(201, answer.statusCode());
    assertEquals("0123456789abcdef", answer.body());
  }

  @Test
  void body_declaredTooLarge_is413() throws Exception {
    HttpResponse<String> answer =
        server.send(
            HttpRequest.newBuilder(server.uri("/v1/runs"))
                .POST(BodyPublishers.ofString("0123456789abcdefg")));
    assertEquals(413, answer.statusCode());
    assertTrue(answer.body().contains("TOO_LARGE"), answer.body());
  }

  @Test
  void body_chunkedTooLarge_is413() throws Exception {
    String answer =
        server.raw(
            http(
                "POST /v1/runs HTTP/1.1",
                "Host: x",
                "Connection: close",
                "Transfer-Encoding: chunked",
                "",
                "a",
                "0123456789",
                "a",
                "0123456789",
                "0",
                ""));
    assertTrue(answer.startsWith("HTTP/1.1 413 "), answer);
  }

  @Test
  void body_whereNoneIsTaken_is413() throws Exception {
    String answer =
        server.raw(
            "GET /v1/runs/a/logs HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nConnection: close\r\n\r\nx");
    assertTrue(answer.startsWith("HTTP/1.1 413 "), answer);
  }

  @Test
  void framing_withTwoLengths_isRefused() throws Exception {
    String answer =
        server.raw(
            http(
                "POST /v1/runs HTTP/1.1",
                "Host: x",
                "Content-Length: 3",
                "Transfer-Encoding: chunked",
                "",
                "0",
                ""));
    assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
  }

  @Test
  void headers_tooLarge_is431() throws Exception {
    String answer =
        server.raw(
            "GET /v1/header HTTP/1.1\r\nHost: x\r\nX-One: " + "a".repeat(20_000) + "\r\n\r\n");
    assertTrue(answer.startsWith("HTTP/1.1 431 "), answer);
    assertTrue(answer.contains("HEADERS_TOO_LARGE"), answer);
  }

  @Test
  void handler_refusing_isAnsweredAsIs() throws Exception {
    HttpResponse<String> answer = server.get("/v1/refused");
    assertEquals(409, answer.statusCode());
    assertEquals(
        "{\"code\":\"WORKER_BUSY\",\"message\":\"It says \\\"no\\\".\",\"fix\":\"Wait.\"}",
        answer.body());
  }

  @Test
  void handler_breaking_is500WithoutDetails() throws Exception {
    HttpResponse<String> answer = server.get("/v1/broken");
    assertEquals(500, answer.statusCode());
    assertFalse(answer.body().contains(SECRET), answer.body());
    assertTrue(answer.body().matches("(?s).*INTERNAL.*error id [0-9a-f]{12}.*"), answer.body());
  }

  @Test
  void handler_breaking_isLoggedOnceUnderTheSameId() throws Exception {
    Logger log = (Logger) LoggerFactory.getLogger(RequestBoundary.class);
    ListAppender<ILoggingEvent> seen = new ListAppender<>();
    seen.start();
    log.addAppender(seen);
    String body = server.get("/v1/broken").body();
    log.detachAppender(seen);
    assertEquals(1, seen.list.size());
    ILoggingEvent event = seen.list.get(0);
    assertEquals(SECRET, event.getThrowableProxy().getMessage());
    assertTrue(body.contains(String.valueOf(event.getArgumentArray()[0])), body);
  }

  @Test
  void answer_ofAnyKind_carriesSecurityHeadersAndNoVersion() throws Exception {
    for (String path :
        new String[] {"/v1/runs/a/logs", "/v1/broken", "/v1/none", "/v1/runs/%2e/x"}) {
      String answer = rawGet(path).toLowerCase(java.util.Locale.ROOT);
      assertTrue(answer.contains("x-content-type-options: nosniff"), answer);
      assertTrue(answer.contains("cache-control: no-store"), answer);
      assertFalse(answer.contains("server:") || answer.contains("jetty"), answer);
    }
  }
}
