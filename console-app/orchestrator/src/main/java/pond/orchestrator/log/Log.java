package pond.orchestrator.log;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import pond.listener.http.Request;
import pond.listener.http.Response;
import pond.model.id.LeaseId;
import pond.model.id.WorkerId;
import pond.model.link.KnownWorker;
import pond.model.link.LogFrame;
import pond.orchestrator.reply.Asked;
import pond.orchestrator.reply.Refused;
import pond.orchestrator.upstream.Upstream;

/**
 * {@code POST /v1/leases/{lease}/log?seq=N}: a sealed frame is buffered and passed on.
 *
 * <p>The worker is answered once the authority has the frame, so an orchestrator that dies loses
 * none that was acknowledged; but it never waits longer than a moment, so a slow authority costs
 * old frames and does not stall the job.
 */
public final class Log implements AutoCloseable {
  private final Upstream authority;
  private final LogBuffers buffers;
  private final LogForwarder forwarder;
  private final KnownLeases known = new KnownLeases();
  private final Duration moment;

  /**
   * Starts the forwarder.
   *
   * @param maxPerLease bytes buffered for one lease
   * @param maxInAll bytes buffered for all leases
   * @param moment longest wait for the authority before a frame is acknowledged
   */
  public Log(Upstream authority, long maxPerLease, long maxInAll, Duration moment) {
    this.authority = authority;
    this.buffers = new LogBuffers(maxPerLease, maxInAll);
    this.forwarder = new LogForwarder(buffers, authority);
    this.moment = moment;
    forwarder.start();
  }

  public Response handle(KnownWorker worker, Request request)
      throws IOException, InterruptedException {
    LeaseId lease = Asked.lease(request);
    check(worker.workerId(), lease);
    byte[] sealed = request.readBody();
    LogFrame frame = new LogFrame(worker.workerId(), lease, Asked.query(request, "seq"), sealed);
    awaitAMoment(buffers.add(frame, sealed.length));
    return Response.noContent();
  }

  private void check(WorkerId worker, LeaseId lease) {
    if (known.has(worker, lease)) {
      return;
    }
    if (authority.permit(worker, lease).isEmpty()) {
      throw Refused.noSuchLease();
    }
    known.add(worker, lease);
  }

  private void awaitAMoment(LogBuffers.Waiting waiting) throws InterruptedException {
    try {
      waiting.done().get(moment.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      // Acknowledged all the same: the frame stays buffered, the job goes on.
      return;
    } catch (ExecutionException e) {
      throw new IllegalStateException("a waiting frame never ends in failure", e);
    }
  }

  /** Frames given up because the authority was slow, since the start. */
  public long dropped() {
    return buffers.dropped();
  }

  @Override
  public void close() {
    forwarder.close(Duration.ofSeconds(5));
  }
}
