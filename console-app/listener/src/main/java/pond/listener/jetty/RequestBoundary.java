package pond.listener.jetty;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import pond.listener.http.ApiError;
import pond.listener.http.ApiException;
import pond.listener.http.Refusals;
import pond.listener.http.Router;
import pond.model.Boundary;

/**
 * Every request passes here: routed, limited, handled, answered. This is the server's one
 * catch-all; what is not an {@link ApiException} becomes INTERNAL with an error id and leaks
 * nothing else.
 */
@Boundary(
    "a handler's fault is logged under an error id, answered as INTERNAL, and the server goes on")
public final class RequestBoundary extends Handler.Abstract {
  private static final Logger LOG = LoggerFactory.getLogger(RequestBoundary.class);

  private final Router router;
  private final InFlight inFlight;
  private final Duration bodyPause;
  private final SecureRandom random = new SecureRandom();

  public RequestBoundary(Router router, InFlight inFlight, Duration bodyPause) {
    this.router = router;
    this.inFlight = inFlight;
    this.bodyPause = bodyPause;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    if (!inFlight.enter()) {
      brokenOff(Refusals.stopping().error(), request, response, callback);
      return true;
    }
    try {
      send(answer(request), request, response);
      callback.succeeded();
    } catch (PeerGone e) {
      LOG.debug("{} {}: the peer left", request.getMethod(), request.getHttpURI().getPath());
      callback.failed(e);
    } catch (InterruptedException e) {
      callback.failed(e);
    } catch (Throwable e) {
      brokenOff(report(request, e), request, response, callback);
    } finally {
      inFlight.exit();
    }
    return true;
  }

  private pond.listener.http.Response answer(Request request) {
    try {
      Router.Match match = router.find(request.getMethod(), request.getHttpURI().getPath());
      try (BodyStream body = new BodyStream(request, match.route().maxBody(), bodyPause)) {
        return match.route().handler().handle(Incoming.request(request, match.params(), body));
      }
    } catch (ApiException e) {
      return problem(e.error());
    } catch (InterruptedException e) {
      return problem(Refusals.stopping().error());
    } catch (Throwable e) {
      return problem(report(request, e));
    }
  }

  private static void send(pond.listener.http.Response answer, Request request, Response response)
      throws IOException, InterruptedException {
    Lingering.announce(request, response);
    ResponseWriter.write(answer, response);
    Lingering.discardRest(request);
  }

  private static pond.listener.http.Response problem(ApiError error) {
    // A server that stops is not asked again on the same connection.
    boolean close = error.equals(Refusals.stopping().error());
    Map<String, String> headers = close ? Map.of("Connection", "close") : Map.of();
    return new pond.listener.http.Response.Problem(error, headers);
  }

  private ApiError report(Request request, Throwable fault) {
    byte[] id = new byte[6];
    random.nextBytes(id);
    String errorId = HexFormat.of().formatHex(id);
    String path = request.getHttpURI().getPath();
    LOG.error("error id {}: {} {} failed", errorId, request.getMethod(), path, fault);
    return Refusals.internal(errorId);
  }

  /** Once the answer has begun, breaking the connection is the only honest way to say "failed". */
  private static void brokenOff(
      ApiError error, Request request, Response response, Callback callback) {
    if (response.isCommitted()) {
      callback.failed(new IllegalStateException(error.message()));
      return;
    }
    response.reset();
    try {
      send(problem(error), request, response);
      callback.succeeded();
    } catch (IOException | InterruptedException e) {
      callback.failed(e);
    }
  }
}
