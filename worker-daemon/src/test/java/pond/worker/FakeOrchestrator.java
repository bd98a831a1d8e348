package pond.worker;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import pond.io.tls.RootCertificate;
import pond.io.tls.ServerNames;
import pond.io.tls.Spki;
import pond.io.tls.TlsContexts;
import pond.io.tls.TlsIdentity;
import pond.model.api.ApiProblem;
import pond.model.digest.Sha256;
import pond.model.dsse.Envelope;
import pond.model.id.LeaseId;
import pond.model.json.JsonRefusedException;
import pond.model.json.StrictJson;
import pond.model.wire.Heartbeat;
import pond.model.wire.HeartbeatReply;
import pond.model.wire.LeaseOffer;
import pond.model.wire.LeaseReply;
import pond.model.wire.LeaseRequest;
import pond.model.wire.ResultReply;
import pond.model.wire.ResultSubmission;
import pond.model.wire.WorkerState;

/**
 * A real HTTPS server on loopback that speaks docs/spec/wire.md and can misbehave: break downloads
 * and uploads off, lose replies, lose leases, revoke.
 */
public final class FakeOrchestrator implements AutoCloseable {
  private static final Pattern LEASE = Pattern.compile("/v1/leases/(l-[a-z2-7]{12})/(.*)");

  public final TestAuthority authority;
  public final TlsIdentity identity;
  private final SSLContext tls;
  private HttpsServer server;
  private int port;

  public final LinkedBlockingQueue<LeaseOffer> offers = new LinkedBlockingQueue<>();
  public final Map<LeaseId, byte[]> inputs = new ConcurrentHashMap<>();
  public final Map<Sha256, byte[]> outputs = new ConcurrentHashMap<>();
  public final List<ResultSubmission> results = new CopyOnWriteArrayList<>();
  public final List<Integer> submissions = new CopyOnWriteArrayList<>();
  public final List<Heartbeat> beats = new CopyOnWriteArrayList<>();
  public final List<LeaseRequest> asks = new CopyOnWriteArrayList<>();
  public final Map<Long, byte[]> frames = new ConcurrentHashMap<>();
  public final List<LeaseId> cancel = new CopyOnWriteArrayList<>();
  public final List<LeaseId> lost = new CopyOnWriteArrayList<>();
  public final List<String> requests = new CopyOnWriteArrayList<>();

  /** How many more downloads break in the middle, uploads break in the middle, replies get lost. */
  public final AtomicInteger brokenDownloads = new AtomicInteger();

  public final AtomicInteger brokenUploads = new AtomicInteger();
  public final AtomicInteger lostReplies = new AtomicInteger();
  public volatile WorkerState state = WorkerState.ACTIVE;
  public volatile Optional<ApiProblem> refuseAll = Optional.empty();
  public volatile int refusalStatus;
  public volatile Optional<Envelope> snapshot = Optional.empty();
  public volatile Optional<Sha256> worker = Optional.empty();
  public volatile Optional<Handler> enroll = Optional.empty();
  public volatile Optional<Handler> confirm = Optional.empty();

  /** Answers one request with a wire record. */
  public interface Handler {
    Object answer(HttpExchange exchange, byte[] body) throws IOException, JsonRefusedException;
  }

  /** An answer that is not 2xx. */
  public record Refusal(int status, ApiProblem problem) {}

  public FakeOrchestrator(TestAuthority authority) throws IOException {
    this(authority, ServerNames.loopback());
  }

  public FakeOrchestrator(TestAuthority authority, ServerNames names) throws IOException {
    this.authority = authority;
    RootCertificate root =
        RootCertificate.selfSigned(authority.root.seed(), Clock.systemUTC(), authority.random);
    this.identity = TlsIdentity.server(root, names, Duration.ofDays(1), authority.random);
    this.tls = TlsContexts.server(identity, Clock.systemUTC(), authority.random);
    start();
  }

  public String url() {
    return "https://localhost:" + port;
  }

  /** Listens, on the same port as before when there was one. */
  public void start() throws IOException {
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getByName("localhost"), port), 0);
    port = server.getAddress().getPort();
    server.setHttpsConfigurator(
        new HttpsConfigurator(tls) {
          @Override
          public void configure(HttpsParameters parameters) {
            SSLParameters wanted = tls.getDefaultSSLParameters();
            wanted.setWantClientAuth(true);
            parameters.setSSLParameters(wanted);
          }
        });
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::handle);
    server.start();
  }

  /** Stops listening and breaks every connection. */
  public void stop() {
    server.stop(0);
  }

  @Override
  public void close() {
    stop();
  }

  /** Puts a job into the queue, its input ready to be fetched. */
  public void offer(LeaseOffer offer, byte[] input) {
    inputs.put(offer.leaseId(), input);
    offers.add(offer);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] none = {};
      String path = exchange.getRequestURI().getPath();
      requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
      if (refuseAll.isPresent()) {
        json(exchange, refusalStatus, refuseAll.get());
      } else if (!path.equals("/v1/enroll") && !known(exchange)) {
        json(exchange, 401, new ApiProblem("NOT_ENROLLED", "Unknown key.", "Enroll."));
      } else if (exchange.getRequestMethod().equals("HEAD")) {
        uploaded(exchange, path);
      } else if (exchange.getRequestMethod().equals("PATCH")) {
        patch(exchange, path);
      } else if (exchange.getRequestMethod().equals("GET") && path.endsWith("/input")) {
        input(exchange, path);
      } else {
        byte[] body = path.endsWith("/self") ? none : exchange.getRequestBody().readAllBytes();
        post(exchange, path, body);
      }
    } catch (JsonRefusedException e) {
      json(exchange, 400, new ApiProblem("BAD_REQUEST", String.valueOf(e.getMessage()), ""));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean known(HttpExchange exchange) {
    Optional<Sha256> shown = peer(exchange);
    return worker.isEmpty() ? confirm.isPresent() && shown.isPresent() : worker.equals(shown);
  }

  /** The pin of the client of this request. */
  public static Optional<Sha256> peer(HttpExchange exchange) {
    return Spki.ofPeer(((HttpsExchange) exchange).getSSLSession());
  }

  private void post(HttpExchange exchange, String path, byte[] body)
      throws IOException, JsonRefusedException, InterruptedException {
    switch (path) {
      case "/v1/lease" -> json(exchange, 200, lease(StrictJson.read(body, LeaseRequest.class)));
      case "/v1/heartbeat" -> json(exchange, 200, beat(StrictJson.read(body, Heartbeat.class)));
      case "/v1/results" ->
          result(exchange, StrictJson.read(body, ResultSubmission.class, 4 << 20));
      case "/v1/enroll" -> answer(exchange, enroll.orElseThrow(), body);
      case "/v1/enroll/confirm" -> answer(exchange, confirm.orElseThrow(), body);
      case "/v1/self" -> answer(exchange, confirm.orElseThrow(), body);
      default -> log(exchange, path, body);
    }
  }

  private static void answer(HttpExchange exchange, Handler handler, byte[] body)
      throws IOException, JsonRefusedException {
    switch (handler.answer(exchange, body)) {
      case Refusal refusal -> json(exchange, refusal.status(), refusal.problem());
      case Object reply -> json(exchange, 200, reply);
    }
  }

  private LeaseReply lease(LeaseRequest request) throws InterruptedException {
    asks.add(request);
    List<LeaseOffer> given = new ArrayList<>();
    // Short, so that a stopped test does not wait for a parked poll.
    LeaseOffer first = offers.poll(Math.min(request.waitMs(), 600), TimeUnit.MILLISECONDS);
    if (first != null) {
      given.add(first);
      offers.drainTo(given, request.max() - 1);
    }
    return new LeaseReply(state, given, snapshot);
  }

  private HeartbeatReply beat(Heartbeat beat) {
    beats.add(beat);
    return new HeartbeatReply(state, List.copyOf(cancel), List.copyOf(lost), snapshot, 200);
  }

  private synchronized void result(HttpExchange exchange, ResultSubmission submission)
      throws IOException {
    submissions.add(results.size());
    boolean again =
        results.stream().anyMatch(known -> known.leaseId().equals(submission.leaseId()));
    if (!again) {
      results.add(submission);
    }
    if (lostReplies.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
      return;
    }
    ResultReply.Status status = again ? ResultReply.Status.DUPLICATE : ResultReply.Status.RECORDED;
    json(exchange, 200, new ResultReply(status));
  }

  private void input(HttpExchange exchange, String path) throws IOException {
    byte[] whole = inputs.get(lease(path));
    if (whole == null) {
      json(exchange, 404, new ApiProblem("NO_SUCH_LEASE", "No such lease.", ""));
      return;
    }
    String range = exchange.getRequestHeaders().getFirst("Range");
    int from = range == null ? 0 : Integer.parseInt(range.replaceAll("[^0-9]", ""));
    int length = whole.length - from;
    exchange.sendResponseHeaders(range == null ? 200 : 206, length);
    boolean breaks = brokenDownloads.getAndUpdate(n -> Math.max(0, n - 1)) > 0;
    exchange.getResponseBody().write(whole, from, breaks ? length / 2 : length);
    exchange.getResponseBody().flush();
  }

  private void uploaded(HttpExchange exchange, String path) throws IOException {
    byte[] there = outputs.getOrDefault(digest(path), new byte[0]);
    exchange.getResponseHeaders().set("Upload-Offset", Integer.toString(there.length));
    exchange.sendResponseHeaders(200, -1);
  }

  private void patch(HttpExchange exchange, String path) throws IOException {
    Sha256 digest = digest(path);
    byte[] there = outputs.getOrDefault(digest, new byte[0]);
    int offset = Integer.parseInt(exchange.getRequestHeaders().getFirst("Upload-Offset"));
    if (offset != there.length) {
      exchange.getResponseHeaders().set("Upload-Offset", Integer.toString(there.length));
      json(exchange, 409, new ApiProblem("OFFSET_MISMATCH", "Other offset.", ""));
      return;
    }
    boolean breaks = brokenUploads.getAndUpdate(n -> Math.max(0, n - 1)) > 0;
    int total = Integer.parseInt(exchange.getRequestHeaders().getFirst("Upload-Length"));
    InputStream body = exchange.getRequestBody();
    byte[] part = breaks ? body.readNBytes((total - offset) / 2) : body.readAllBytes();
    byte[] now = Arrays.copyOf(there, there.length + part.length);
    System.arraycopy(part, 0, now, there.length, part.length);
    outputs.put(digest, now);
    if (breaks) {
      return;
    }
    if (now.length == total && !Sha256.of(now).equals(digest)) {
      outputs.remove(digest);
      json(exchange, 422, new ApiProblem("DIGEST_MISMATCH", "Damaged.", ""));
      return;
    }
    exchange.getResponseHeaders().set("Upload-Offset", Integer.toString(now.length));
    exchange.sendResponseHeaders(204, -1);
  }

  private void log(HttpExchange exchange, String path, byte[] frame) throws IOException {
    if (!path.endsWith("/log")) {
      json(exchange, 404, new ApiProblem("NO_SUCH_PATH", "No such path.", ""));
      return;
    }
    frames.put(Long.parseLong(exchange.getRequestURI().getQuery().replace("seq=", "")), frame);
    exchange.sendResponseHeaders(204, -1);
  }

  private static LeaseId lease(String path) {
    Matcher matcher = LEASE.matcher(path);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(path);
    }
    return LeaseId.of(matcher.group(1));
  }

  private static Sha256 digest(String path) {
    return Sha256.parse(path.substring(path.lastIndexOf('/') + 1));
  }

  private static void json(HttpExchange exchange, int status, Object body) throws IOException {
    byte[] bytes = StrictJson.write(body);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
