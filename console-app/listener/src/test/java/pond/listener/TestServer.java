package pond.listener;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import pond.listener.http.Router;

/** A listener on loopback plus clients for it. */
final class TestServer implements AutoCloseable {
  static final TestTls.Identity SERVER = TestTls.identity("server");
  static final TestTls.Identity CLIENT = TestTls.identity("client");

  final Listener listener;

  TestServer(Duration idle, Duration body, Duration stop, Consumer<Router.Builder> routes) {
    this(idle, body, stop, routes, () -> {});
  }

  TestServer(
      Duration idle,
      Duration body,
      Duration stop,
      Consumer<Router.Builder> routes,
      Runnable onStopping) {
    Router.Builder builder = Router.builder();
    routes.accept(builder);
    ListenerConfig config = ListenerConfig.on("127.0.0.1", 0).withTimeouts(idle, body, stop);
    try {
      listener = Listener.start(config, SERVER.context(), builder.build(), onStopping);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static TestServer with(Consumer<Router.Builder> routes) {
    Duration seconds = Duration.ofSeconds(10);
    return new TestServer(seconds, seconds, Duration.ofSeconds(1), routes);
  }

  URI uri(String path) {
    return URI.create("https://127.0.0.1:" + listener.port() + path);
  }

  static HttpClient client(SSLContext tls) {
    return HttpClient.newBuilder().sslContext(tls).version(HttpClient.Version.HTTP_1_1).build();
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    try (HttpClient client = client(CLIENT.context())) {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
  }

  HttpResponse<String> get(String path) throws Exception {
    return send(HttpRequest.newBuilder(uri(path)));
  }

  SSLSocket socket() throws IOException {
    return socket(listener.port());
  }

  static SSLSocket socket(int port) throws IOException {
    SSLSocket socket =
        (SSLSocket) CLIENT.context().getSocketFactory().createSocket("127.0.0.1", port);
    socket.setSoTimeout(10_000);
    return socket;
  }

  /** Sends exactly these characters and reads until the server closes. */
  String raw(String text) throws IOException {
    try (SSLSocket socket = socket()) {
      socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      InputStream in = socket.getInputStream();
      return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }

  @Override
  public void close() {
    listener.close();
  }
}
