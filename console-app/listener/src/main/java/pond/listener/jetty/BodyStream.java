package pond.listener.jetty;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;
import pond.listener.http.Refusals;

/**
 * A request body that ends: at the cap, at a pause that is too long, or at a rate that is too low.
 *
 * <p>The connection's own idle timeout does not protect here: one byte just before each timeout
 * would hold a request for ever.
 */
final class BodyStream extends InputStream {
  private static final long MIN_BYTES_PER_SECOND = 1024;

  private final Request request;
  private final long cap;
  private final Duration pause;
  private final long started = System.nanoTime();
  private final Semaphore available = new Semaphore(0);
  private Content.@Nullable Chunk chunk;
  private long total;

  BodyStream(Request request, long cap, Duration pause) {
    if (request.getLength() > cap) {
      throw Refusals.bodyTooLarge(cap);
    }
    this.request = request;
    this.cap = cap;
    this.pause = pause;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    Content.Chunk current = current();
    if (!current.hasRemaining()) {
      return -1;
    }
    int count = Math.min(length, current.remaining());
    current.getByteBuffer().get(into, offset, count);
    return count;
  }

  /** A chunk with bytes left, or the last one without. */
  private Content.Chunk current() throws IOException {
    Content.Chunk current = chunk;
    while (current == null || (!current.hasRemaining() && !current.isLast())) {
      if (current != null) {
        current.release();
        chunk = null;
      }
      current = next();
      chunk = current;
      total += current.remaining();
      if (total > cap) {
        throw Refusals.bodyTooLarge(cap);
      }
    }
    return current;
  }

  private Content.Chunk next() throws IOException {
    checkRate();
    Content.Chunk next = request.read();
    while (next == null) {
      awaitMore();
      next = request.read();
    }
    if (Content.Chunk.isFailure(next)) {
      throw Refusals.bodyBroken(next.getFailure());
    }
    return next;
  }

  private void awaitMore() throws IOException {
    request.demand(available::release);
    try {
      if (!available.tryAcquire(pause.toNanos(), TimeUnit.NANOSECONDS)) {
        throw tooSlow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      request.fail(new TimeoutException("the server is stopping"));
      throw Refusals.stopping();
    }
  }

  private void checkRate() {
    double seconds = (System.nanoTime() - started) / 1e9;
    if (seconds > 2 * pause.toNanos() / 1e9 && total < seconds * MIN_BYTES_PER_SECOND) {
      throw tooSlow();
    }
  }

  private RuntimeException tooSlow() {
    request.fail(new TimeoutException("the body arrived too slowly"));
    return Refusals.bodyTooSlow();
  }

  /** Gives the last buffer back; called by the boundary, whatever the handler did. */
  @Override
  public void close() {
    if (chunk != null) {
      chunk.release();
      chunk = null;
    }
  }
}
