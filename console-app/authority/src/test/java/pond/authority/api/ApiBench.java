package pond.authority.api;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import pond.authority.Authority;
import pond.authority.RunBench;
import pond.authority.people.People;
import pond.authority.people.Person;
import pond.authority.people.Role;
import pond.io.tls.ServerNames;
import pond.io.tls.TlsContexts;
import pond.io.tls.TlsIdentity;
import pond.model.api.ApiProblem;
import pond.model.json.JsonRefusedException;
import pond.model.json.StrictJson;

/** The operator API on a loopback port with real TLS, over a whole authority. */
public final class ApiBench implements AutoCloseable {
  private final RunBench runs;
  private final OperatorApi api;
  private final People people;

  public ApiBench(Path folder) {
    this.runs = new RunBench(folder);
    Authority authority = runs.authority();
    this.people = new People(authority.database(), authority.audit(), runs.clock());
    try {
      this.api = OperatorApi.start(authority, config());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  ApiConfig config() {
    TlsIdentity server =
        OperatorApi.identity(
            runs.authority().vault(), ServerNames.loopback(), runs.clock(), runs.random());
    return new ApiConfig("127.0.0.1", 0, server, "0.1.0-test", "https://pond.example:7443");
  }

  public RunBench runs() {
    return runs;
  }

  public Authority authority() {
    return runs.authority();
  }

  People people() {
    return people;
  }

  OperatorApi api() {
    return api;
  }

  int port() {
    return api.port();
  }

  @Override
  public void close() {
    api.close();
    runs.close();
  }

  /** Somebody new with this role; their name is the role's word. */
  public Client as(Role role) {
    TlsIdentity identity = identity();
    people.add(new Person(identity.pin(), role.word(), role), "test");
    return client(Optional.of(identity));
  }

  TlsIdentity identity() {
    return TlsIdentity.selfSigned("somebody", Duration.ofDays(1), runs.clock(), runs.random());
  }

  Client client(Optional<TlsIdentity> identity) {
    byte[] root = runs.authority().vault().root().publicKey().bytes();
    return client(identity, root);
  }

  Client client(Optional<TlsIdentity> identity, byte[] expectedRoot) {
    var tls =
        TlsContexts.client(
            identity, key -> Arrays.equals(key, expectedRoot), runs.clock(), runs.random());
    HttpClient http =
        HttpClient.newBuilder().sslContext(tls).version(HttpClient.Version.HTTP_1_1).build();
    return new Client(http, "https://127.0.0.1:" + port());
  }

  /** A client of the API as somebody. */
  public record Client(HttpClient http, String url) {
    public Answer get(String path) {
      return send(request(path).GET().build());
    }

    public Answer post(String path, Object record) {
      return postBytes(path, StrictJson.write(record));
    }

    public Answer post(String path, String json) {
      return postBytes(path, json.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    public Answer postBytes(String path, byte[] body) {
      return send(request(path).POST(BodyPublishers.ofByteArray(body)).build());
    }

    public HttpRequest.Builder request(String path) {
      return HttpRequest.newBuilder(URI.create(url + path)).timeout(Duration.ofSeconds(60));
    }

    public Answer send(HttpRequest request) {
      try {
        HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
        return new Answer(response);
      } catch (IOException | InterruptedException e) {
        throw new AssertionError(request.uri() + ": " + e, e);
      }
    }
  }

  /** An answer. */
  public record Answer(HttpResponse<byte[]> response) {
    public int status() {
      return response.statusCode();
    }

    public byte[] body() {
      return response.body();
    }

    public String text() {
      return new String(response.body(), java.nio.charset.StandardCharsets.UTF_8);
    }

    public <T> T as(Class<T> type) {
      try {
        return StrictJson.read(response.body(), type);
      } catch (JsonRefusedException e) {
        throw new AssertionError(text(), e);
      }
    }

    /** Status and reason code, like {@code 404 NO_SUCH_RUN}. */
    public String refusal() {
      ApiProblem problem = as(ApiProblem.class);
      if (problem.message().isBlank() || problem.fix().isBlank()) {
        throw new AssertionError("a refusal says what happened and what to do: " + text());
      }
      return status() + " " + problem.code();
    }
  }
}
