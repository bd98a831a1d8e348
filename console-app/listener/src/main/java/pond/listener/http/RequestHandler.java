package pond.listener.http;

import java.io.IOException;

/**
 * Answers one request on its own virtual thread; it may block, for a long poll up to minutes.
 *
 * <p>It refuses by throwing {@link ApiException} or returning {@link Response#problem}. Anything
 * else it throws means "infrastructure broke" and is answered as INTERNAL. When the server stops,
 * the thread is interrupted after the grace time; letting the InterruptedException pass is right.
 */
@FunctionalInterface
public interface RequestHandler {
  Response handle(Request request) throws IOException, InterruptedException;
}
