package pond.listener;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import pond.listener.http.Response;
import pond.listener.http.Router;

@Timeout(60)
class ListenerWaitingTest {
  private static final Duration SHORT = Duration.ofMillis(400);
  private static final Duration IDLE = Duration.ofSeconds(1);
  private static final Duration LONG = Duration.ofSeconds(20);

  private final CountDownLatch parked = new CountDownLatch(64);
  private final CountDownLatch wake = new CountDownLatch(1);

  private void routes(Router.Builder routes) {
    routes
        .get("/v1/park", request -> park())
        .post("/v1/body", 1_000_000, r -> Response.json(200, r.readBody()));
  }

  private Response park() throws InterruptedException {
    parked.countDown();
    wake.await();
    return Response.json(200, "\"work\"".getBytes(UTF_8));
  }

  /** One after the other: a storm of handshakes on a busy machine would test the machine. */
  private List<CompletableFuture<HttpResponse<String>>> park(
      TestServer server, HttpClient client, int count) throws InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(server.uri("/v1/park")).build();
    List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      answers.add(client.sendAsync(request, BodyHandlers.ofString()));
      for (int wait = 0; wait < 2000 && parked.getCount() > 64 - i; wait++) {
        Thread.sleep(5);
      }
    }
    return answers;
  }

  @AfterEach
  void letGo() {
    wake.countDown();
  }

  private static long listenerThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(t -> t.getName().startsWith("listener"))
        .count();
  }

  @Test
  void longPolls_sixtyFourParkedPastTheIdleTimeout_areAllAnswered() throws Exception {
    HttpClient client = TestServer.client(TestServer.CLIENT.context());
    try (TestServer server = new TestServer(IDLE, IDLE, LONG, this::routes)) {
      var answers = park(server, client, 64);
      assertEquals(0, parked.getCount());
      Thread.sleep(2 * IDLE.toMillis());
      assertTrue(listenerThreads() <= 16, "platform threads: " + listenerThreads());
      long start = System.nanoTime();
      wake.countDown();
      for (var answer : answers) {
        assertEquals("\"work\"", answer.get(10, TimeUnit.SECONDS).body());
      }
      System.out.printf("64 parked polls answered in %.1f ms%n", (System.nanoTime() - start) / 1e6);
    } finally {
      client.shutdownNow();
    }
  }

  @Test
  void connection_silentBeforeItsRequest_isClosed() throws Exception {
    try (TestServer server = new TestServer(SHORT, SHORT, SHORT, this::routes);
        SSLSocket socket = server.socket()) {
      socket.getOutputStream().write("GET /v1/pa".getBytes(UTF_8));
      long start = System.nanoTime();
      socket.getInputStream().readAllBytes();
      assertTrue(System.nanoTime() - start < 5_000_000_000L);
    }
  }

  @Test
  void connections_pastTheLimit_waitUntilOneIsFree() throws Exception {
    ListenerConfig two = ListenerConfig.on("127.0.0.1", 0).withMaxConnections(2);
    Router none = Router.builder().build();
    try (Listener listener = Listener.start(two, TestServer.SERVER.context(), none);
        SSLSocket first = TestServer.socket(listener.port())) {
      first.startHandshake();
      try (SSLSocket second = TestServer.socket(listener.port());
          SSLSocket third = TestServer.socket(listener.port())) {
        second.startHandshake();
        third.setSoTimeout(500);
        assertThrows(IOException.class, third::startHandshake);
      }
      try (SSLSocket fourth = TestServer.socket(listener.port())) {
        fourth.startHandshake();
        assertTrue(fourth.getSession().isValid());
      }
    }
  }

  @Test
  void body_stalling_is408() throws Exception {
    try (TestServer server = new TestServer(LONG, SHORT, SHORT, this::routes)) {
      String answer =
          server.raw("POST /v1/body HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nabc");
      assertTrue(answer.startsWith("HTTP/1.1 408 "), answer);
      assertTrue(answer.contains("BODY_TOO_SLOW"), answer);
    }
  }

  @Test
  void body_tricklingWithinThePause_isCutByTheRate() throws Exception {
    try (TestServer server = new TestServer(LONG, SHORT, SHORT, this::routes);
        SSLSocket socket = server.socket()) {
      var out = socket.getOutputStream();
      out.write("POST /v1/body HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n".getBytes(UTF_8));
      Thread trickle = Thread.ofVirtual().start(() -> trickle(socket));
      long start = System.nanoTime();
      String answer = new String(socket.getInputStream().readNBytes(12), UTF_8);
      double seconds = (System.nanoTime() - start) / 1e9;
      assertEquals("HTTP/1.1 408", answer);
      assertTrue(seconds < 5, "took " + seconds);
      trickle.interrupt();
    }
  }

  private static void trickle(SSLSocket socket) {
    try {
      for (int i = 0; i < 100; i++) {
        socket.getOutputStream().write('x');
        Thread.sleep(100);
      }
    } catch (IOException | InterruptedException e) {
      // the server closed, which is what the test waits for
    }
  }

  @Test
  void close_withWakeableRequests_answersThem() throws Exception {
    TestServer server = new TestServer(LONG, LONG, LONG, this::routes, wake::countDown);
    try (HttpClient client = TestServer.client(TestServer.CLIENT.context())) {
      var answer = park(server, client, 1).get(0);
      server.close();
      assertEquals("\"work\"", answer.get(5, TimeUnit.SECONDS).body());
    }
  }

  @Test
  void close_withStuckRequests_interruptsThemInBoundedTime() throws Exception {
    TestServer server = new TestServer(LONG, LONG, SHORT, this::routes);
    try (HttpClient client = TestServer.client(TestServer.CLIENT.context())) {
      var answer = park(server, client, 1).get(0);
      int port = server.listener.port();
      long start = System.nanoTime();
      server.close();
      double seconds = (System.nanoTime() - start) / 1e9;
      assertTrue(seconds < 3, "took " + seconds);
      HttpResponse<String> cut = answer.get(5, TimeUnit.SECONDS);
      assertEquals(503, cut.statusCode());
      assertTrue(cut.body().contains("STOPPING"), cut.body());
      assertThrows(
          IOException.class,
          () -> new java.net.Socket(java.net.InetAddress.getLoopbackAddress(), port).close());
    }
  }

  @Test
  void start_onTakenPort_saysWhere() throws Exception {
    try (TestServer server = new TestServer(LONG, LONG, SHORT, this::routes)) {
      int port = server.listener.port();
      ListenerConfig same = ListenerConfig.on("127.0.0.1", port);
      IOException refused =
          assertThrows(
              IOException.class,
              () -> Listener.start(same, TestServer.SERVER.context(), Router.builder().build()));
      assertTrue(refused.getMessage().startsWith("Cannot listen on 127.0.0.1:" + port));
    }
  }
}
