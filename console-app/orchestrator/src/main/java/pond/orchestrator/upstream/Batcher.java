package pond.orchestrator.upstream;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import pond.model.Boundary;
import pond.orchestrator.reply.Refused;

/**
 * Gathers the asks of many request threads into one call at a time. There is no waiting time: an
 * ask that finds the authority idle goes at once and alone; those that come during a call go
 * together in the next one.
 */
public final class Batcher<A, R> implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Batcher.class);
  private static final int MAX_QUEUED = 20_000;

  private final BatchCall<A, R> call;
  private final int maxBatch;
  private final Duration patience;
  private final Queue<Item<A, R>> queue = new ArrayDeque<>();
  private final Thread thread;
  private boolean closed;

  /**
   * Starts the batcher's thread.
   *
   * @param patience how long an ask waits for its answer before it is told to try again
   */
  public Batcher(
      String name, int maxBatch, Duration patience, Function<List<A>, List<R>> authorityCall) {
    this.call = new BatchCall<>(authorityCall);
    this.maxBatch = maxBatch;
    this.patience = patience;
    this.thread = Thread.ofPlatform().name("pond-" + name).daemon().start(this::run);
  }

  private record Item<A, R>(A ask, CompletableFuture<Answer<R>> answer) {}

  /** Asks and waits; throws what the authority refused with, or AUTHORITY_UNAVAILABLE. */
  public R ask(A ask) throws InterruptedException {
    Item<A, R> item = new Item<>(ask, new CompletableFuture<>());
    enqueue(item);
    try {
      return item.answer.get(patience.toMillis(), TimeUnit.MILLISECONDS).get();
    } catch (TimeoutException | ExecutionException e) {
      throw Refused.authorityUnavailable();
    }
  }

  private synchronized void enqueue(Item<A, R> item) {
    if (closed || queue.size() >= MAX_QUEUED) {
      throw Refused.authorityUnavailable();
    }
    queue.add(item);
    notifyAll();
  }

  private void run() {
    List<Item<A, R>> batch = next();
    while (!batch.isEmpty()) {
      send(batch);
      batch = next();
    }
  }

  /** Empty only when closed and nothing is left. */
  private synchronized List<Item<A, R>> next() {
    while (queue.isEmpty() && !closed) {
      try {
        wait();
      } catch (InterruptedException e) {
        closed = true;
      }
    }
    List<Item<A, R>> batch = new ArrayList<>();
    while (batch.size() < maxBatch && !queue.isEmpty()) {
      batch.add(queue.remove());
    }
    return batch;
  }

  @Boundary("a fault here must not end the thread that every worker's asks pass through")
  private void send(List<Item<A, R>> batch) {
    try {
      List<Answer<R>> answers = call.run(batch.stream().map(Item::ask).toList());
      for (int i = 0; i < batch.size(); i++) {
        batch.get(i).answer.complete(answers.get(i));
      }
    } catch (Throwable e) {
      LOG.error("A batch of {} failed.", batch.size(), e);
      batch.forEach(item -> item.answer.completeExceptionally(e));
    }
  }

  /** Takes no more, finishes what is queued, for at most the patience of an ask. */
  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      notifyAll();
    }
    try {
      thread.join(patience);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
