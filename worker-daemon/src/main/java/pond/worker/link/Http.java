package pond.worker.link;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.jspecify.annotations.Nullable;
import pond.io.tls.TlsRefusedException;
import pond.model.api.ApiProblem;
import pond.model.json.JsonRefusedException;
import pond.model.json.StrictJson;

/** HTTPS with one orchestrator: TLS 1.3, HTTP/1.1, bounded answers, failures sorted by kind. */
final class Http implements AutoCloseable {
  /** A lease reply may carry many sealed orders. */
  static final int MAX_REPLY = 8 << 20;

  private static final int MAX_PROBLEM = 64 << 10;
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration LONGEST_WISH = Duration.ofMinutes(5);

  private final OrchestratorUrl base;
  private final HttpClient client;

  Http(OrchestratorUrl base, SSLContext tls) {
    this.base = base;
    SSLParameters parameters = new SSLParameters();
    parameters.setProtocols(new String[] {"TLSv1.3"});
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT)
            .sslContext(tls)
            .sslParameters(parameters)
            .build();
  }

  HttpRequest.Builder to(String path, Duration timeout) {
    return HttpRequest.newBuilder(base.at(path)).timeout(timeout);
  }

  /** An answer of at most 8 MiB; anything but 2xx is thrown, except the one status given. */
  HttpResponse<byte[]> small(HttpRequest request, int alsoFine)
      throws LinkException, InterruptedException {
    HttpResponse<byte[]> response = any(request);
    if (response.statusCode() / 100 != 2 && response.statusCode() != alsoFine) {
      throw problem(response.statusCode(), response.headers(), response.body());
    }
    return response;
  }

  /** Whatever is answered, up to 8 MiB. */
  HttpResponse<byte[]> any(HttpRequest request) throws LinkException, InterruptedException {
    return send(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), MAX_REPLY));
  }

  /** An answer that is read as it comes; only 200 and 206 are answers. */
  HttpResponse<InputStream> stream(HttpRequest request) throws LinkException, InterruptedException {
    HttpResponse<InputStream> response = send(request, BodyHandlers.ofInputStream());
    if (response.statusCode() == 200 || response.statusCode() == 206) {
      return response;
    }
    try (InputStream body = response.body()) {
      throw problem(response.statusCode(), response.headers(), body.readNBytes(MAX_PROBLEM));
    } catch (IOException e) {
      throw broken(e);
    }
  }

  /** Reads a reply body as a wire record. */
  static <T> T read(HttpResponse<byte[]> response, Class<T> type) throws LinkException {
    try {
      return StrictJson.read(response.body(), type, MAX_REPLY);
    } catch (JsonRefusedException e) {
      throw LinkException.unreadable(
          response.statusCode(), "The orchestrator's answer cannot be read: " + e.getMessage());
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
  }

  private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler)
      throws LinkException, InterruptedException {
    try {
      return client.send(request, handler);
    } catch (IOException e) {
      throw broken(e);
    }
  }

  static LinkException broken(IOException e) {
    Optional<TlsRefusedException> refused = TlsRefusedException.behind(e);
    if (refused.isPresent()) {
      return LinkException.wrongServer(
          refused.get().reason().name(), refused.get().getMessage(), e);
    }
    String what = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    return LinkException.unreachable("The orchestrator did not answer: " + what, e);
  }

  private static LinkException problem(int status, HttpHeaders headers, byte[] body) {
    Optional<Duration> wish = headers.firstValue("retry-after").flatMap(Http::seconds);
    try {
      ApiProblem problem = StrictJson.read(body, ApiProblem.class, MAX_PROBLEM);
      String sentence = clean(problem.message() + " " + problem.fix());
      return LinkException.answered(status, code(problem.code()), sentence, wish);
    } catch (JsonRefusedException e) {
      // A proxy's page, or nothing: the status alone must do.
      String start = clean(new String(body, 0, Math.min(body.length, 120), UTF_8));
      return LinkException.answered(status, "HTTP_" + status, "HTTP " + status + " " + start, wish);
    }
  }

  private static String code(@Nullable String text) {
    return text != null && text.matches("[A-Z][A-Z0-9_]{0,63}") ? text : "UNNAMED";
  }

  /** What another machine wrote goes to a terminal: control characters must not. */
  private static String clean(String text) {
    String plain = text.replaceAll("\\p{C}", " ").strip();
    return plain.length() > 500 ? plain.substring(0, 500) : plain;
  }

  private static Optional<Duration> seconds(String text) {
    if (!text.matches("[0-9]{1,6}")) {
      return Optional.empty();
    }
    Duration wish = Duration.ofSeconds(Long.parseLong(text));
    return Optional.of(wish.compareTo(LONGEST_WISH) > 0 ? LONGEST_WISH : wish);
  }
}
