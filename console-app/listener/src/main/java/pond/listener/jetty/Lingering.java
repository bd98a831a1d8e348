package pond.listener.jetty;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.jspecify.annotations.Nullable;

/**
 * What a handler left unread of a body is taken off the connection after the answer, within limits.
 *
 * <p>Closing at once, as the server library does, makes the system reset the connection while the
 * peer still sends, and the reset destroys the answer: a worker that was refused saw "broken pipe"
 * instead of the reason, and the next request on the connection failed too.
 */
final class Lingering {
  private static final long KEEP_ALIVE_BYTES = 1 << 20;
  private static final long MAX_BYTES = 64 << 20;
  private static final Duration LIMIT = Duration.ofSeconds(3);

  private final Request request;
  private final Semaphore available = new Semaphore(0);
  private final long end = System.nanoTime() + LIMIT.toNanos();

  private Lingering(Request request) {
    this.request = request;
  }

  /** Announces the close when too much is unread to be worth keeping the connection. */
  static void announce(Request request, Response response) {
    long unread = request.getLength() - Request.getContentBytesRead(request);
    if (unread > KEEP_ALIVE_BYTES || waitsForContinue(request)) {
      response.getHeaders().put(HttpHeader.CONNECTION, "close");
    }
  }

  /** Takes the rest; to be called after the answer was sent. */
  static void discardRest(Request request) throws InterruptedException {
    if (!waitsForContinue(request)) {
      new Lingering(request).discard();
    }
  }

  /** The peer has been told not to send, so there is nothing to wait for. */
  private static boolean waitsForContinue(Request request) {
    return request.getHeaders().contains(HttpHeader.EXPECT)
        && Request.getContentBytesRead(request) == 0;
  }

  private void discard() throws InterruptedException {
    long discarded = 0;
    boolean more = true;
    while (more && discarded <= MAX_BYTES && System.nanoTime() < end) {
      Content.Chunk chunk = next();
      more = chunk != null && !chunk.isLast() && !Content.Chunk.isFailure(chunk);
      if (chunk != null) {
        discarded += chunk.remaining();
        chunk.release();
      }
    }
  }

  /** Null when the time is up. */
  private Content.@Nullable Chunk next() throws InterruptedException {
    Content.Chunk chunk = request.read();
    while (chunk == null) {
      request.demand(available::release);
      if (!available.tryAcquire(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
        return null;
      }
      chunk = request.read();
    }
    return chunk;
  }
}
