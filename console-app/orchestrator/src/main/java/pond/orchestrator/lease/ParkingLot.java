package pond.orchestrator.lease;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import pond.model.id.WorkerId;
import pond.model.link.LeaseAsk;
import pond.model.wire.LeaseReply;
import pond.model.wire.WorkerState;
import pond.orchestrator.gate.Presence;
import pond.orchestrator.upstream.Answer;

/**
 * The parked polls, longest waiting first, one for each worker.
 *
 * <p>Every hint starts a new round, and a poll is asked for once in each round. A hint that comes
 * while the authority is being asked therefore leads to one more asking: no wake-up is lost. Hints
 * may be lost on their way here, so a round also starts by itself now and then.
 */
final class ParkingLot {
  private final Map<WorkerId, ParkedPoll> polls = new LinkedHashMap<>();
  private final Presence presence;
  private final Duration backstop;
  private final RandomGenerator random;
  private long round;
  private long nextOwnRound;
  private boolean closed;

  ParkingLot(Presence presence, Duration backstop, RandomGenerator random) {
    this.presence = presence;
    this.backstop = backstop;
    this.random = random;
    this.nextOwnRound = System.nanoTime() + jittered();
  }

  /** A worker that polls again has lost its earlier connection: the earlier poll is let go. */
  synchronized ParkedPoll park(LeaseAsk ask, WorkerState state) {
    ParkedPoll poll = new ParkedPoll(ask, state);
    ParkedPoll earlier = polls.remove(poll.worker());
    if (earlier != null && !earlier.asking) {
      finish(earlier, Answer.of(earlier.last));
    }
    if (closed) {
      finish(poll, Answer.of(poll.last));
      return poll;
    }
    polls.put(poll.worker(), poll);
    notifyAll();
    return poll;
  }

  /** There may be work. Called on the authority's thread, so it only takes note. */
  synchronized void hint() {
    round++;
    notifyAll();
  }

  /** Waits for polls to ask for; empty only when closed. */
  synchronized List<ParkedPoll> nextToAsk(int max) throws InterruptedException {
    while (!closed) {
      List<ParkedPoll> due = due(max);
      if (!due.isEmpty()) {
        return due;
      }
      long leftMillis = (nextOwnRound - System.nanoTime()) / 1_000_000;
      if (leftMillis > 0) {
        wait(leftMillis);
      } else {
        round++;
        nextOwnRound = System.nanoTime() + jittered();
      }
    }
    return List.of();
  }

  private List<ParkedPoll> due(int max) {
    List<ParkedPoll> due = new ArrayList<>();
    for (ParkedPoll poll : polls.values()) {
      if (poll.askedInRound < round && due.size() < max) {
        poll.askedInRound = round;
        poll.asking = true;
        due.add(poll);
      }
    }
    return due;
  }

  /** Takes the authority's answer to one poll; without news the poll stays parked. */
  synchronized void deliver(ParkedPoll asked, Answer<LeaseReply> answer) {
    asked.asking = false;
    ParkedPoll current = polls.get(asked.worker());
    if (answer.isFailure()) {
      finish(asked, answer);
      return;
    }
    LeaseReply reply = answer.get();
    asked.last = reply;
    if (current != asked) {
      deliverSuperseded(asked, current, reply);
    } else if (isNews(asked, reply) || asked.timeIsUp) {
      finish(asked, answer);
    }
  }

  /** The connection that asked is gone; what it was given goes to the one that took its place. */
  private void deliverSuperseded(ParkedPoll asked, @Nullable ParkedPoll current, LeaseReply reply) {
    boolean movesOver =
        current != null && !reply.offers().isEmpty() && current.isSameSession(asked);
    if (current != null && movesOver) {
      finish(current, Answer.of(reply));
      finish(asked, Answer.of(new LeaseReply(reply.state(), List.of(), reply.snapshot())));
    } else {
      finish(asked, Answer.of(reply));
    }
  }

  /** The poll's time is up: it is answered now, or as soon as the asking under way is over. */
  synchronized void expire(ParkedPoll poll) {
    if (poll.asking || poll.askedInRound == ParkedPoll.NEVER) {
      poll.timeIsUp = true;
    } else {
      finish(poll, Answer.of(poll.last));
    }
  }

  /** Lets every poll go with what is known, or with what an asking under way brings. */
  synchronized void close() {
    closed = true;
    for (ParkedPoll poll : List.copyOf(polls.values())) {
      poll.timeIsUp = true;
      if (!poll.asking) {
        finish(poll, Answer.of(poll.last));
      }
    }
    notifyAll();
  }

  synchronized int size() {
    return polls.size();
  }

  private boolean isNews(ParkedPoll poll, LeaseReply reply) {
    return !reply.offers().isEmpty()
        || reply.snapshot().isPresent()
        || presence.isNews(poll.worker(), reply.state());
  }

  private void finish(ParkedPoll poll, Answer<LeaseReply> answer) {
    polls.remove(poll.worker(), poll);
    poll.answer.complete(answer);
  }

  private long jittered() {
    return (long) (backstop.toNanos() * (0.5 + random.nextDouble()));
  }
}
