package pond.model.link;

import java.util.List;
import java.util.Optional;
import pond.model.digest.Sha256;
import pond.model.id.LeaseId;
import pond.model.id.WorkerId;
import pond.model.wire.EnrollConfirm;
import pond.model.wire.EnrollReply;
import pond.model.wire.EnrollRequest;
import pond.model.wire.HeartbeatReply;
import pond.model.wire.LeaseReply;
import pond.model.wire.ResultReply;
import pond.model.wire.SelfReply;

/**
 * All that the orchestrator can ask of the authority. Every argument is a claim: the authority
 * checks what matters by signature, by its own records, or by who can decrypt, because the
 * orchestrator is trusted for availability only.
 *
 * <p>Lists answer in the order they were asked; each call is one transaction. Nothing here waits
 * for work: parking is the orchestrator's job, waking it is {@link #onWork}.
 */
public interface AuthorityLink {
  /**
   * Enrolls a worker.
   *
   * @param codeId the public part of the code, as shown by its holder
   * @param relayKey the relay half of the code's secret; the authority compares its hash
   * @throws LinkRefusedException with one uniform code for unknown, used, revoked, expired and
   *     mismatching codes
   */
  EnrollReply enroll(Caller caller, String codeId, byte[] relayKey, EnrollRequest request)
      throws LinkRefusedException;

  /** Takes the proof of possession of the sealing key and makes the worker active. */
  SelfReply confirm(WorkerId worker, EnrollConfirm confirm) throws LinkRefusedException;

  /**
   * The worker whose pinned TLS key this is. Asked for every request, so that a revocation acts at
   * once.
   */
  Optional<KnownWorker> identify(Sha256 tlsSpki);

  /** The worker's own view of itself. */
  SelfReply self(WorkerId worker) throws LinkRefusedException;

  /** Gives out what can be given now; an empty reply means nothing fits at present. */
  List<LeaseReply> lease(List<LeaseAsk> asks);

  /** Renews leases and says what changed. */
  List<HeartbeatReply> heartbeat(List<BeatAsk> beats);

  /** Verifies and records results durably before it returns. */
  List<ResultReply> record(List<ResultAsk> results);

  /** Takes sealed log frames; a frame that does not fit its lease is dropped. */
  void logFrames(List<LogFrame> frames);

  /** What this worker may read and write under this lease, or nothing. */
  Optional<BlobPermit> permit(WorkerId worker, LeaseId lease);

  /**
   * Calls {@code hint} soon after work may have become available. Lossy and spurious calls are
   * allowed.
   */
  AutoCloseable onWork(Runnable hint);
}
