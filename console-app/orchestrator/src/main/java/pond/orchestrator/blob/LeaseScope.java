package pond.orchestrator.blob;

import pond.listener.http.Request;
import pond.model.id.LeaseId;
import pond.model.link.BlobPermit;
import pond.model.link.KnownWorker;
import pond.model.port.BlobScope;
import pond.model.statement.BlobRef;
import pond.orchestrator.reply.Asked;
import pond.orchestrator.reply.Refused;
import pond.orchestrator.upstream.Upstream;

/**
 * What the lease in the address lets this worker move, as the authority says now. A lease of
 * another worker is answered like one that does not exist.
 */
record LeaseScope(LeaseId lease, BlobScope blobs, BlobRef input, long maxOutputBytes) {
  static LeaseScope of(Upstream authority, KnownWorker worker, Request request) {
    LeaseId lease = Asked.lease(request);
    BlobPermit permit =
        authority.permit(worker.workerId(), lease).orElseThrow(Refused::noSuchLease);
    return new LeaseScope(lease, permit.scope(), permit.input(), permit.maxOutputBytes());
  }
}
