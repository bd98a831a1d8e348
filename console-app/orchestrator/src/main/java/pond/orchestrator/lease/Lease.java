package pond.orchestrator.lease;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.random.RandomGenerator;
import pond.listener.http.Request;
import pond.listener.http.Response;
import pond.model.link.KnownWorker;
import pond.model.link.LeaseAsk;
import pond.model.wire.LeaseReply;
import pond.model.wire.LeaseRequest;
import pond.orchestrator.gate.Gate;
import pond.orchestrator.gate.Presence;
import pond.orchestrator.reply.Refused;
import pond.orchestrator.reply.WireJson;
import pond.orchestrator.upstream.Upstream;

/**
 * {@code POST /v1/lease}, told in order: the poll is parked; the dispatcher asks the authority for
 * it at once and again at every hint; news or the end of its time answers it.
 */
public final class Lease implements AutoCloseable {
  private final ParkingLot lot;
  private final Presence presence;
  private final Duration patience;

  /**
   * Starts the dispatcher.
   *
   * @param maxBatch most polls in one call to the authority
   * @param patience how long an asking under way may hold a poll whose time is up
   * @param backstop about how often parked polls are asked for again without any hint
   */
  public Lease(
      Upstream authority,
      Presence presence,
      int maxBatch,
      Duration patience,
      Duration backstop,
      RandomGenerator random) {
    this.lot = new ParkingLot(presence, backstop, random);
    this.presence = presence;
    this.patience = patience;
    new Dispatcher(lot, authority, maxBatch).start();
  }

  public Response handle(KnownWorker worker, Request request)
      throws IOException, InterruptedException {
    LeaseRequest asked = WireJson.read(request, LeaseRequest.class);
    ParkedPoll poll = lot.park(new LeaseAsk(worker.workerId(), asked), worker.state());
    LeaseReply reply = await(poll, asked.waitMs());
    Gate.refuseRevoked(reply.state());
    presence.told(worker.workerId(), reply.state());
    return WireJson.answer(reply);
  }

  private LeaseReply await(ParkedPoll poll, long waitMillis) throws InterruptedException {
    try {
      return poll.answer.get(waitMillis, TimeUnit.MILLISECONDS).get();
    } catch (TimeoutException e) {
      lot.expire(poll);
      return awaitEnd(poll);
    } catch (ExecutionException e) {
      throw Refused.authorityUnavailable();
    }
  }

  private LeaseReply awaitEnd(ParkedPoll poll) throws InterruptedException {
    try {
      return poll.answer.get(patience.toMillis(), TimeUnit.MILLISECONDS).get();
    } catch (TimeoutException | ExecutionException e) {
      throw Refused.authorityUnavailable();
    }
  }

  /** There may be work: called by the authority. */
  public void hint() {
    lot.hint();
  }

  /** How many polls are parked now. */
  public int parked() {
    return lot.size();
  }

  /** Answers every parked poll; further ones are answered at once with nothing. */
  @Override
  public void close() {
    lot.close();
  }
}
