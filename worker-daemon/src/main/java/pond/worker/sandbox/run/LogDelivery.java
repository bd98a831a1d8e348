package pond.worker.sandbox.run;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import pond.worker.sandbox.LogSink;
import pond.worker.sandbox.LogStream;

/**
 * Stands between the pipes and the sink, so that a slow sink never stalls the job. The queue needs
 * no bound of its own: the pumps stop feeding it at the log limit.
 */
final class LogDelivery {
  private record Piece(LogStream stream, byte[] bytes, long atMillis) {}

  private final LinkedBlockingQueue<Optional<Piece>> queue = new LinkedBlockingQueue<>();
  private final LogSink sink;
  private final Thread thread;

  LogDelivery(LogSink sink) {
    this.sink = sink;
    this.thread = Thread.ofVirtual().name("pond-log").start(this::run);
  }

  void offer(LogStream stream, byte[] bytes, long atMillis) {
    queue.add(Optional.of(new Piece(stream, bytes, atMillis)));
  }

  /** Hands over what is left; false when the sink did not take it in time. */
  boolean finish(Duration patience) throws InterruptedException {
    queue.add(Optional.empty());
    return thread.join(patience);
  }

  private void run() {
    try {
      for (Optional<Piece> piece = queue.take(); piece.isPresent(); piece = queue.take()) {
        Piece p = piece.get();
        sink.accept(p.stream, p.bytes, p.atMillis);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
