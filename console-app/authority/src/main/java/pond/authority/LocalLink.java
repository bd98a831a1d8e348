package pond.authority;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import pond.authority.enroll.Enrollment;
import pond.authority.lease.Beats;
import pond.authority.lease.Leasing;
import pond.authority.record.Recording;
import pond.authority.worker.WorkerRegistry;
import pond.model.digest.Sha256;
import pond.model.id.LeaseId;
import pond.model.id.RunId;
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

/** The link to an orchestrator in the same process. Results of a batch are judged side by side. */
final class LocalLink implements AuthorityLink, AutoCloseable {
  private final Enrollment enrollment;
  private final WorkerRegistry workers;
  private final Leasing leasing;
  private final Beats beats;
  private final Recording recording;
  private final LinkParts parts;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  LocalLink(
      Enrollment enrollment,
      WorkerRegistry workers,
      Leasing leasing,
      Beats beats,
      Recording recording,
      LinkParts parts) {
    this.enrollment = enrollment;
    this.workers = workers;
    this.leasing = leasing;
    this.beats = beats;
    this.recording = recording;
    this.parts = parts;
  }

  @Override
  public EnrollReply enroll(Caller caller, String codeId, byte[] relayKey, EnrollRequest request)
      throws LinkRefusedException {
    return enrollment.enroll(caller, codeId, relayKey, request);
  }

  @Override
  public SelfReply confirm(WorkerId worker, EnrollConfirm confirm) throws LinkRefusedException {
    SelfReply reply = enrollment.confirm(worker, confirm);
    parts.wake().hint();
    return reply;
  }

  @Override
  public Optional<KnownWorker> identify(Sha256 tlsSpki) {
    return workers.identify(tlsSpki);
  }

  @Override
  public SelfReply self(WorkerId worker) throws LinkRefusedException {
    return enrollment.self(worker);
  }

  @Override
  public List<LeaseReply> lease(List<LeaseAsk> asks) {
    return leasing.lease(asks);
  }

  @Override
  public List<HeartbeatReply> heartbeat(List<BeatAsk> asks) {
    return beats.heartbeat(asks);
  }

  @Override
  public List<ResultReply> record(List<ResultAsk> results) {
    List<Future<Recording.Recorded>> judged = new ArrayList<>();
    results.forEach(result -> judged.add(threads.submit(() -> recording.record(result))));
    List<Recording.Recorded> recorded = judged.stream().map(LocalLink::await).toList();
    recorded.forEach(r -> r.moved().ifPresent(this::moveOn));
    return recorded.stream().map(Recording.Recorded::reply).toList();
  }

  @Override
  public void logFrames(List<LogFrame> frames) {
    parts.log().append(frames);
  }

  @Override
  public Optional<BlobPermit> permit(WorkerId worker, LeaseId lease) {
    return parts.permits().permit(worker, lease);
  }

  @Override
  public AutoCloseable onWork(Runnable hint) {
    return parts.wake().onHint(hint);
  }

  @Override
  public void close() {
    threads.close();
  }

  /**
   * Later: composing the next inputs must not delay the answer to the worker. Closing waits for it.
   */
  private void moveOn(RunId run) {
    parts.watch().touch();
    threads.execute(
        () -> {
          parts.starter().start(run);
          parts.watch().touch();
        });
  }

  private static Recording.Recorded await(Future<Recording.Recorded> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while recording", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException("recording failed", e.getCause());
    }
  }
}
