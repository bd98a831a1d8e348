package pond.orchestrator.upstream;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import pond.listener.http.ApiError;
import pond.listener.http.ApiException;
import pond.model.digest.Sha256;
import pond.model.id.LeaseId;
import pond.model.id.WorkerId;
import pond.model.link.AuthorityLink;
import pond.model.link.BeatAsk;
import pond.model.link.BlobPermit;
import pond.model.link.Caller;
import pond.model.link.KnownWorker;
import pond.model.link.LeaseAsk;
import pond.model.link.LinkRefusedException;
import pond.model.link.LogFrame;
import pond.model.link.ResultAsk;
import pond.model.wire.EnrollConfirm;
import pond.model.wire.EnrollReply;
import pond.model.wire.EnrollRequest;
import pond.model.wire.HeartbeatReply;
import pond.model.wire.LeaseReply;
import pond.model.wire.ResultReply;
import pond.model.wire.SelfReply;
import pond.orchestrator.reply.Refused;

/**
 * The authority as the orchestrator's handlers call it: a refusal passes through word for word, a
 * failure becomes AUTHORITY_UNAVAILABLE, which a worker answers by trying again.
 */
public final class Upstream {
  private static final Logger LOG = LoggerFactory.getLogger(Upstream.class);

  private final AuthorityLink link;
  private final AtomicBoolean down = new AtomicBoolean();

  public Upstream(AuthorityLink link) {
    this.link = link;
  }

  public Optional<KnownWorker> identify(Sha256 tlsSpki) {
    return call("identify", () -> link.identify(tlsSpki));
  }

  public EnrollReply enroll(Caller caller, String codeId, byte[] relayKey, EnrollRequest request) {
    return call("enroll", () -> link.enroll(caller, codeId, relayKey, request));
  }

  public SelfReply confirm(WorkerId worker, EnrollConfirm confirm) {
    return call("confirm", () -> link.confirm(worker, confirm));
  }

  public SelfReply self(WorkerId worker) {
    return call("self", () -> link.self(worker));
  }

  public Optional<BlobPermit> permit(WorkerId worker, LeaseId lease) {
    return call("permit", () -> link.permit(worker, lease));
  }

  public List<LeaseReply> lease(List<LeaseAsk> asks) {
    return inOrder("lease", asks, () -> link.lease(asks));
  }

  public List<HeartbeatReply> heartbeat(List<BeatAsk> beats) {
    return inOrder("heartbeat", beats, () -> link.heartbeat(beats));
  }

  public List<ResultReply> record(List<ResultAsk> results) {
    return inOrder("record", results, () -> link.record(results));
  }

  public void logFrames(List<LogFrame> frames) {
    call(
        "logFrames",
        () -> {
          link.logFrames(frames);
          return frames;
        });
  }

  private interface Call<T> {
    T run() throws LinkRefusedException;
  }

  /** An answer of another length would hand one worker's reply to another: it counts as none. */
  private <T> List<T> inOrder(String what, List<?> asks, Call<List<T>> call) {
    List<T> replies = call(what, call);
    if (replies.size() != asks.size()) {
      LOG.error("{}: {} asked, {} answered; all refused", what, asks.size(), replies.size());
      throw Refused.authorityUnavailable();
    }
    return replies;
  }

  private <T> T call(String what, Call<T> call) {
    try {
      T answer = call.run();
      if (down.getAndSet(false)) {
        LOG.info("The authority answers again.");
      }
      return answer;
    } catch (LinkRefusedException e) {
      throw new ApiException(new ApiError(e.status(), e.code(), e.getMessage(), e.fix()));
    } catch (RuntimeException e) {
      report(what, e);
      throw Refused.authorityUnavailable();
    }
  }

  private void report(String what, RuntimeException e) {
    if (down.getAndSet(true)) {
      LOG.debug("The authority failed at {} again.", what, e);
    } else {
      LOG.error("The authority failed at {}; workers are told to try again.", what, e);
    }
  }
}
