package pond.orchestrator.lease;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import pond.model.id.WorkerId;
import pond.model.link.LeaseAsk;
import pond.model.wire.LeaseReply;
import pond.model.wire.WorkerState;
import pond.orchestrator.upstream.Answer;

/**
 * One worker's request for work, waiting. All fields but the future belong to {@link ParkingLot}.
 */
final class ParkedPoll {
  static final long NEVER = -1;

  final LeaseAsk ask;
  final CompletableFuture<Answer<LeaseReply>> answer = new CompletableFuture<>();
  long askedInRound = NEVER;
  boolean asking;
  boolean timeIsUp;
  LeaseReply last;

  ParkedPoll(LeaseAsk ask, WorkerState state) {
    this.ask = ask;
    this.last = new LeaseReply(state, List.of(), Optional.empty());
  }

  WorkerId worker() {
    return ask.workerId();
  }

  boolean isSameSession(ParkedPoll other) {
    return ask.request().session().equals(other.ask.request().session());
  }
}
