package pond.orchestrator;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLContext;
import pond.io.tls.TlsIdentity;
import pond.model.json.JsonRefusedException;
import pond.model.json.StrictJson;
import pond.model.wire.LeaseReply;

/** The worker's side of the wire, with a real TLS key of its own. */
final class TestWorker implements AutoCloseable {
  final TlsIdentity identity;
  final SSLContext tls;
  private final HttpClient http;
  private final int port;

  TestWorker(int port) {
    this(TestTls.identity("worker"), port);
  }

  private TestWorker(TlsIdentity identity, int port) {
    this.identity = identity;
    this.port = port;
    this.tls = TestTls.client(identity);
    this.http = client(tls);
  }

  /** The same key at another orchestrator. */
  TestWorker at(int otherPort) {
    return new TestWorker(identity, otherPort);
  }

  static HttpClient client(SSLContext tls) {
    return HttpClient.newBuilder().sslContext(tls).version(HttpClient.Version.HTTP_1_1).build();
  }

  HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create("https://127.0.0.1:" + port + path));
  }

  HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return http.send(request.build(), BodyHandlers.ofByteArray());
  }

  CompletableFuture<HttpResponse<byte[]>> sendAsync(HttpRequest.Builder request) {
    return http.sendAsync(request.build(), BodyHandlers.ofByteArray());
  }

  InputStream stream(String path) throws IOException, InterruptedException {
    return http.send(to(path).build(), BodyHandlers.ofInputStream()).body();
  }

  HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
    return send(to(path));
  }

  HttpResponse<byte[]> post(String path, Object record) throws IOException, InterruptedException {
    return postBytes(path, StrictJson.write(record));
  }

  HttpResponse<byte[]> postBytes(String path, byte[] body)
      throws IOException, InterruptedException {
    return send(to(path).POST(BodyPublishers.ofByteArray(body)));
  }

  CompletableFuture<HttpResponse<byte[]>> postAsync(String path, Object record) {
    HttpRequest request =
        to(path).POST(BodyPublishers.ofByteArray(StrictJson.write(record))).build();
    return http.sendAsync(request, BodyHandlers.ofByteArray());
  }

  static LeaseReply leaseReply(HttpResponse<byte[]> response) throws JsonRefusedException {
    return StrictJson.read(response.body(), LeaseReply.class);
  }

  static String text(HttpResponse<byte[]> response) {
    return response.statusCode() + " " + new String(response.body(), StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
