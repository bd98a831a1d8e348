package pond.orchestrator.gate;

import java.util.Optional;
import pond.listener.http.Peer;
import pond.listener.http.Request;
import pond.listener.http.RequestHandler;
import pond.model.digest.Sha256;
import pond.model.link.KnownWorker;
import pond.model.wire.WorkerState;
import pond.orchestrator.reply.Refused;
import pond.orchestrator.upstream.Upstream;

/**
 * Lets identified workers through. The key that the TLS handshake proved is looked up anew at every
 * request, so a revocation acts at the next one; no session, token or cache stands in for it.
 */
public final class Gate {
  private final Upstream authority;
  private final Presence presence;

  public Gate(Upstream authority, Presence presence) {
    this.authority = authority;
    this.presence = presence;
  }

  public RequestHandler known(WorkerAction action) {
    return request -> action.handle(identify(request), request);
  }

  private KnownWorker identify(Request request) {
    Sha256 key = request.peer().spkiSha256().orElseThrow(Refused::notEnrolled);
    Optional<KnownWorker> worker = authority.identify(key);
    KnownWorker known = worker.orElseThrow(Refused::notEnrolled);
    refuseRevoked(known.state());
    presence.heard(known.workerId(), request.peer());
    return known;
  }

  /** Also for a state that came back with an answer: it is newer than the one at the door. */
  public static void refuseRevoked(WorkerState state) {
    if (state == WorkerState.REVOKED) {
      throw Refused.revoked();
    }
  }

  /** The remote address as text, for the audit log. */
  public static String address(Peer peer) {
    return peer.address().getAddress().getHostAddress();
  }
}
