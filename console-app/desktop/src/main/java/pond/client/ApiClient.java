package pond.client;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import javax.net.ssl.SSLContext;
import pond.io.tls.TlsContexts;
import pond.io.tls.TlsIdentity;
import pond.model.api.ApiProblem;
import pond.model.client.ClientFile;
import pond.model.fingerprint.RootDigest;
import pond.model.json.JsonRefusedException;
import pond.model.json.StrictJson;

/**
 * A client of the operator API.
 *
 * <p>Security property: it speaks only to a server whose certificate chains to the root with the
 * known digest, and shows its own key on every connection.
 */
public final class ApiClient implements Api {
  private static final int LARGEST_REPLY = 64 << 20;

  private final HttpClient http;
  private final URI base;

  private ApiClient(HttpClient http, URI base) {
    this.http = http;
    this.base = base;
  }

  /** A client with the identity in {@code files}. */
  public static ApiClient of(ClientFiles files) {
    ClientFile config = files.loadConfig();
    RootDigest known = RootDigest.parse(config.rootDigest());
    return of(
        URI.create(config.url()), files.loadIdentity(), raw -> RootDigest.of(raw).equals(known));
  }

  /** A client that accepts the server whose raw root key {@code acceptsRoot} accepts. */
  static ApiClient of(URI base, TlsIdentity identity, Predicate<byte[]> acceptsRoot) {
    SSLContext tls =
        TlsContexts.client(
            Optional.of(identity), acceptsRoot, Clock.systemUTC(), new SecureRandom());
    HttpClient http =
        HttpClient.newBuilder()
            .sslContext(tls)
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    return new ApiClient(http, base);
  }

  @Override
  public <T> T get(String path, Class<T> type) {
    return decode(send(request(path).GET()), type);
  }

  @Override
  public <T> T post(String path, Object body, Class<T> type) {
    BodyPublisher json = HttpRequest.BodyPublishers.ofByteArray(StrictJson.write(body));
    return decode(send(request(path).header("Content-Type", "application/json").POST(json)), type);
  }

  @Override
  public <T> T upload(String path, Path file, Class<T> type) {
    return upload(path, file, type, sent -> {});
  }

  @Override
  public <T> T upload(String path, Path file, Class<T> type, LongConsumer sent) {
    try {
      BodyPublisher content = new CountedBody(HttpRequest.BodyPublishers.ofFile(file), sent);
      return decode(send(request(path).timeout(Duration.ofHours(2)).POST(content)), type);
    } catch (IOException e) {
      throw Failures.of(e, base);
    }
  }

  @Override
  public Download download(String path) {
    HttpResponse<InputStream> response = send(request(path).timeout(Duration.ofHours(2)).GET());
    return new Download(response.body(), response.headers().firstValue("Pond-Verdict"));
  }

  /** A download and the verdict the server sent along, if any. */
  public record Download(InputStream content, Optional<String> verdict) implements AutoCloseable {
    @Override
    public void close() throws IOException {
      content.close();
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofSeconds(90));
  }

  private HttpResponse<InputStream> send(HttpRequest.Builder request) {
    try {
      HttpResponse<InputStream> response =
          http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
      if (response.statusCode() >= 400) {
        throw Failures.of(response.statusCode(), problem(response));
      }
      return response;
    } catch (IOException e) {
      throw Failures.of(e, base);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ClientException(
          ExitCode.TRY_AGAIN, "INTERRUPTED", "The command was interrupted.", "Run it again.");
    }
  }

  private static ApiProblem problem(HttpResponse<InputStream> response) throws IOException {
    try (InputStream body = response.body()) {
      return StrictJson.read(body.readNBytes(1 << 20), ApiProblem.class);
    } catch (JsonRefusedException notOurs) {
      return new ApiProblem(
          "NOT_POND",
          "The server answered " + response.statusCode() + " in a foreign form.",
          "Check the address.");
    }
  }

  private <T> T decode(HttpResponse<InputStream> response, Class<T> type) {
    try (InputStream body = response.body()) {
      return StrictJson.read(body.readNBytes(LARGEST_REPLY), type, LARGEST_REPLY);
    } catch (IOException e) {
      throw Failures.of(e, base);
    } catch (JsonRefusedException e) {
      throw new ClientException(
          ExitCode.UNEXPECTED,
          "REPLY_NOT_UNDERSTOOD",
          "The server's answer was not understood: " + e.getMessage(),
          "Use a pond of the same version as the server.");
    }
  }
}
