package pond.worker.link;

import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import pond.model.code.CodeId;
import pond.model.digest.Sha256;
import pond.model.id.LeaseId;
import pond.model.json.StrictJson;
import pond.model.wire.EnrollConfirm;
import pond.model.wire.EnrollReply;
import pond.model.wire.EnrollRequest;
import pond.model.wire.Heartbeat;
import pond.model.wire.HeartbeatReply;
import pond.model.wire.LeaseReply;
import pond.model.wire.LeaseRequest;
import pond.model.wire.ResultReply;
import pond.model.wire.ResultSubmission;
import pond.model.wire.SelfReply;

/** One method per request of docs/spec/wire.md. Nothing is repeated here. */
public final class Orchestrator implements AutoCloseable {
  private static final Duration SHORT = Duration.ofSeconds(30);
  private static final Duration UPLOAD = Duration.ofMinutes(5);
  private static final int NONE = 0;

  private final OrchestratorUrl url;
  private final Http http;

  /** {@code tls} decides who is believed to be the orchestrator, and who this worker is. */
  public Orchestrator(OrchestratorUrl url, SSLContext tls) {
    this.url = url;
    this.http = new Http(url, tls);
  }

  public OrchestratorUrl url() {
    return url;
  }

  public EnrollReply enroll(CodeId code, byte[] relayKey, EnrollRequest request)
      throws LinkException, InterruptedException {
    String bearer = code + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(relayKey);
    HttpRequest.Builder post =
        post("/v1/enroll", SHORT, request).header("Authorization", "Pond-Code " + bearer);
    return Http.read(http.small(post.build(), NONE), EnrollReply.class);
  }

  public SelfReply confirm(EnrollConfirm confirm) throws LinkException, InterruptedException {
    return call(post("/v1/enroll/confirm", SHORT, confirm), SelfReply.class);
  }

  public SelfReply self() throws LinkException, InterruptedException {
    return call(http.to("/v1/self", SHORT).GET(), SelfReply.class);
  }

  /** The orchestrator's clock as it stands in its answer, whatever the answer was. */
  public Optional<Instant> clock() throws LinkException, InterruptedException {
    HttpResponse<byte[]> response = http.any(http.to("/v1/self", SHORT).GET().build());
    try {
      return response.headers().firstValue("date").map(Orchestrator::date);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** Long poll; can take {@code wait_ms} and a little more. */
  public LeaseReply lease(LeaseRequest request) throws LinkException, InterruptedException {
    return call(post("/v1/lease", SHORT.plusMillis(request.waitMs()), request), LeaseReply.class);
  }

  public HeartbeatReply heartbeat(Heartbeat beat) throws LinkException, InterruptedException {
    return call(post("/v1/heartbeat", SHORT, beat), HeartbeatReply.class);
  }

  public ResultReply submit(ResultSubmission result) throws LinkException, InterruptedException {
    return call(post("/v1/results", SHORT, result), ResultReply.class);
  }

  public void log(LeaseId lease, long seq, byte[] sealedFrame)
      throws LinkException, InterruptedException {
    HttpRequest request =
        http.to("/v1/leases/" + lease + "/log?seq=" + seq, SHORT)
            .header("Content-Type", "application/octet-stream")
            .POST(BodyPublishers.ofByteArray(sealedFrame))
            .build();
    http.small(request, NONE);
  }

  /** The input ciphertext from {@code offset} on, and where the stream really starts. */
  InputPart input(LeaseId lease, long offset) throws LinkException, InterruptedException {
    HttpRequest.Builder get = http.to("/v1/leases/" + lease + "/input", SHORT).GET();
    if (offset > 0) {
      get.header("Range", "bytes=" + offset + "-");
    }
    HttpResponse<InputStream> response = http.stream(get.build());
    return new InputPart(response.statusCode() == 206 ? offset : 0, response.body());
  }

  /** A running download. */
  record InputPart(long start, InputStream body) {}

  /** How much of an output the orchestrator has. */
  long uploaded(LeaseId lease, Sha256 digest) throws LinkException, InterruptedException {
    HttpRequest head = http.to(outputPath(lease, digest), SHORT).HEAD().build();
    return offset(http.small(head, NONE));
  }

  /** Sends one part; the answer is the new offset, also when the orchestrator had another one. */
  long upload(LeaseId lease, Sha256 digest, UploadPart part)
      throws LinkException, InterruptedException {
    HttpRequest patch =
        http.to(outputPath(lease, digest), UPLOAD)
            .header("Content-Type", "application/octet-stream")
            .header("Upload-Offset", Long.toString(part.offset()))
            .header("Upload-Length", Long.toString(part.total()))
            .method("PATCH", BodyPublishers.ofByteArray(part.bytes()))
            .build();
    return offset(http.small(patch, 409));
  }

  /** A piece of an output blob of {@code total} bytes. */
  record UploadPart(long offset, long total, byte[] bytes) {}

  @Override
  public void close() {
    http.close();
  }

  private <T> T call(HttpRequest.Builder request, Class<T> reply)
      throws LinkException, InterruptedException {
    return Http.read(http.small(request.build(), NONE), reply);
  }

  private HttpRequest.Builder post(String path, Duration timeout, Object body) {
    return http.to(path, timeout)
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofByteArray(StrictJson.write(body)));
  }

  private static String outputPath(LeaseId lease, Sha256 digest) {
    return "/v1/leases/" + lease + "/output/" + digest.hex();
  }

  private static long offset(HttpResponse<?> response) throws LinkException {
    String text = response.headers().firstValue("upload-offset").orElse("");
    if (!text.matches("[0-9]{1,18}")) {
      throw LinkException.unreadable(
          response.statusCode(), "The orchestrator's answer has no upload offset.");
    }
    return Long.parseLong(text);
  }

  private static Instant date(String header) {
    return ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
  }
}
