package pond.listener;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import pond.listener.http.ByteRange;
import pond.listener.http.Request;
import pond.listener.http.Response;

class ListenerStreamTest {
  private static final byte[] CONTENT = "0123456789".getBytes(UTF_8);

  private final Semaphore step = new Semaphore(0);
  private final TestServer server =
      TestServer.with(
          routes ->
              routes
                  .get("/v1/live", request -> live())
                  .get("/v1/torn", request -> torn())
                  .get("/v1/blob", ListenerStreamTest::blob));

  private Response live() {
    return Response.stream(
        "text/plain",
        out -> {
          for (int i = 0; i < 3; i++) {
            step.acquire();
            out.write(("line " + i + "\n").getBytes(UTF_8));
          }
        });
  }

  private static Response torn() {
    return Response.stream(
        "text/plain",
        out -> {
          out.write(CONTENT);
          throw new IOException("the disk broke");
        });
  }

  private static Response blob(Request request) {
    Optional<ByteRange> range = ByteRange.of(request, CONTENT.length);
    if (range.isEmpty()) {
      return Response.content(
          "application/octet-stream", CONTENT.length, out -> out.write(CONTENT));
    }
    int from = (int) range.get().from();
    byte[] part = Arrays.copyOfRange(CONTENT, from, from + (int) range.get().length());
    return Response.part("application/octet-stream", range.get(), out -> out.write(part));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private HttpResponse<String> range(String header) throws Exception {
    return server.send(HttpRequest.newBuilder(server.uri("/v1/blob")).header("Range", header));
  }

  @Test
  void stream_whileHandlerGoesOn_isReadLineByLine() throws Exception {
    try (HttpClient client = TestServer.client(TestServer.CLIENT.context())) {
      HttpRequest request = HttpRequest.newBuilder(server.uri("/v1/live")).build();
      step.release();
      var body = client.send(request, BodyHandlers.ofInputStream()).body();
      try (BufferedReader lines = new BufferedReader(new InputStreamReader(body, UTF_8))) {
        assertEquals("line 0", lines.readLine());
        step.release();
        assertEquals("line 1", lines.readLine());
        step.release();
        assertEquals("line 2", lines.readLine());
      }
    }
  }

  @Test
  void stream_failingHalfway_isSeenAsBrokenByTheClient() {
    assertThrows(IOException.class, () -> server.get("/v1/torn"));
  }

  @Test
  void content_whole_hasItsLength() throws Exception {
    HttpResponse<String> answer = server.get("/v1/blob");
    assertEquals(200, answer.statusCode());
    assertEquals("0123456789", answer.body());
    assertEquals(10, answer.headers().firstValueAsLong("Content-Length").orElse(-1));
  }

  @Test
  void content_resumed_givesTheRest() throws Exception {
    HttpResponse<String> answer = range("bytes=7-");
    assertEquals(206, answer.statusCode());
    assertEquals("789", answer.body());
    assertEquals("bytes 7-9/10", answer.headers().firstValue("Content-Range").orElse(""));
  }

  @Test
  void content_rangePastTheEnd_isCutAtTheEnd() throws Exception {
    assertEquals("23456789", range("bytes=2-99").body());
  }

  @Test
  void content_impossibleRange_is416() throws Exception {
    for (String header :
        new String[] {"bytes=10-", "bytes=5-4", "bytes=-3", "bytes=0-1,3-4", "x=1-"}) {
      HttpResponse<String> answer = range(header);
      assertEquals(416, answer.statusCode(), header);
      assertTrue(answer.body().contains("RANGE_REFUSED"), answer.body());
    }
  }
}
