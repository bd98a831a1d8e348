package pond.orchestrator.enroll;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import pond.listener.http.Request;
import pond.listener.http.Response;
import pond.model.digest.Sha256;
import pond.model.link.Caller;
import pond.model.link.KnownWorker;
import pond.model.wire.EnrollConfirm;
import pond.model.wire.EnrollRequest;
import pond.orchestrator.gate.Gate;
import pond.orchestrator.reply.Refused;
import pond.orchestrator.reply.WireJson;
import pond.orchestrator.upstream.Upstream;

/**
 * Enrollment, told in order: a stranger comes with a code, is slowed down, is passed on with the
 * key that its connection proved, and the authority answers. Nothing is decided here.
 */
public final class Enroll {
  private final Upstream authority;
  private final EnrollLimits limits;

  /**
   * Takes the limits.
   *
   * @param burst attempts at once for one code; an address has twice as many
   * @param refill time until one more is allowed
   */
  public Enroll(Upstream authority, int burst, Duration refill, InstantSource clock) {
    this.authority = authority;
    this.limits = new EnrollLimits(burst, refill, clock);
  }

  /** {@code POST /v1/enroll}: the only call open to strangers. */
  public Response enroll(Request request) throws IOException {
    if (!limits.allowsAddress(request.peer().address().getAddress())) {
      return Refused.slowDown(limits.retryAfter());
    }
    Sha256 key = request.peer().spkiSha256().orElseThrow(Refused::enrollment);
    Optional<BearerCode> code = request.header("Authorization").flatMap(BearerCode::parse);
    BearerCode bearer = code.orElseThrow(Refused::enrollment);
    if (!limits.allowsCode(bearer.codeId())) {
      return Refused.slowDown(limits.retryAfter());
    }
    EnrollRequest asked = WireJson.read(request, EnrollRequest.class);
    Caller caller = new Caller(key, Gate.address(request.peer()));
    return WireJson.answer(authority.enroll(caller, bearer.codeId(), bearer.relayKey(), asked));
  }

  /** {@code POST /v1/enroll/confirm}: the proof of the sealing key. */
  public Response confirm(KnownWorker worker, Request request) throws IOException {
    EnrollConfirm proof = WireJson.read(request, EnrollConfirm.class);
    return WireJson.answer(authority.confirm(worker.workerId(), proof));
  }

  /** {@code GET /v1/self}. */
  public Response self(KnownWorker worker, Request request) {
    return WireJson.answer(authority.self(worker.workerId()));
  }
}
