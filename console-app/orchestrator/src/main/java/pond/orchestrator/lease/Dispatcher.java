package pond.orchestrator.lease;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import pond.listener.http.ApiException;
import pond.model.Boundary;
import pond.model.link.LeaseAsk;
import pond.model.wire.LeaseReply;
import pond.orchestrator.reply.Refused;
import pond.orchestrator.upstream.Answer;
import pond.orchestrator.upstream.BatchCall;
import pond.orchestrator.upstream.Upstream;

/** Asks the authority for all due polls in one call, again and again. */
final class Dispatcher {
  private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

  private final ParkingLot lot;
  private final BatchCall<LeaseAsk, LeaseReply> call;
  private final int maxBatch;
  private final Thread thread;

  Dispatcher(ParkingLot lot, Upstream authority, int maxBatch) {
    this.lot = lot;
    this.call = new BatchCall<>(authority::lease);
    this.maxBatch = maxBatch;
    this.thread = Thread.ofPlatform().name("pond-lease").daemon().unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  private void run() {
    try {
      List<ParkedPoll> due = lot.nextToAsk(maxBatch);
      while (!due.isEmpty()) {
        ask(due);
        due = lot.nextToAsk(maxBatch);
      }
    } catch (InterruptedException e) {
      lot.close();
    }
  }

  @Boundary("a fault here must not end the thread that gives out all work")
  private void ask(List<ParkedPoll> due) {
    try {
      List<Answer<LeaseReply>> answers = call.run(due.stream().map(poll -> poll.ask).toList());
      for (int i = 0; i < due.size(); i++) {
        lot.deliver(due.get(i), answers.get(i));
      }
    } catch (Throwable e) {
      LOG.error("Asking for {} polls failed.", due.size(), e);
      ApiException failure = Refused.authorityUnavailable();
      due.forEach(poll -> lot.deliver(poll, Answer.failed(failure)));
    }
  }
}
