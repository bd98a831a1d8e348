package pond.listener;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import pond.listener.http.Request;
import pond.listener.http.Response;
import pond.model.digest.Sha256;

class ListenerTlsTest {
  private final TestServer server =
      TestServer.with(routes -> routes.get("/v1/who", ListenerTlsTest::who));

  private static Response who(Request request) {
    String key = request.peer().spkiSha256().map(Sha256::hex).orElse("nobody");
    String address = request.peer().address().getAddress().getHostAddress();
    return Response.json(200, ("\"" + key + " " + address + "\"").getBytes(StandardCharsets.UTF_8));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void peer_withCertificate_isNamedByTheDigestOfItsKey() throws Exception {
    byte[] spki = TestServer.CLIENT.keys().getPublic().getEncoded();
    assertEquals("\"" + Sha256.of(spki).hex() + " 127.0.0.1\"", server.get("/v1/who").body());
  }

  @Test
  void peer_withoutCertificate_isServedAsNobody() throws Exception {
    try (HttpClient stranger = TestServer.client(TestTls.anonymous())) {
      HttpRequest request = HttpRequest.newBuilder(server.uri("/v1/who")).build();
      HttpResponse<String> answer = stranger.send(request, HttpResponse.BodyHandlers.ofString());
      assertEquals("\"nobody 127.0.0.1\"", answer.body());
    }
  }

  @Test
  void peer_onResumedSession_isStillNamed() throws Exception {
    try (HttpClient client = TestServer.client(TestServer.CLIENT.context())) {
      for (int i = 0; i < 3; i++) {
        HttpRequest request =
            HttpRequest.newBuilder(server.uri("/v1/who")).header("X-Round", "" + i).build();
        String body = client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        assertEquals(67 + 9, body.length(), body);
      }
    }
  }

  @Test
  void handshake_withTls12_isRefused() throws Exception {
    SSLParameters old = new SSLParameters();
    old.setProtocols(new String[] {"TLSv1.2"});
    try (SSLSocket socket = server.socket()) {
      socket.setSSLParameters(old);
      assertThrows(SSLException.class, socket::startHandshake);
    }
  }

  @Test
  void handshake_withTls13_agreesOnThirteen() throws Exception {
    try (SSLSocket socket = server.socket()) {
      socket.startHandshake();
      assertEquals("TLSv1.3", socket.getSession().getProtocol());
    }
  }
}
