package pond.authority.api.route;

import java.io.IOException;
import pond.listener.http.Response;

/** Answers a call of a TLS key that may be nobody's. */
@FunctionalInterface
public interface StrangerHandler {
  /** Refuses by throwing {@link pond.listener.http.ApiException}. */
  Response handle(StrangerCall call) throws IOException, InterruptedException;
}
