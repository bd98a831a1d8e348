package pond.authority.api.route;

import java.io.IOException;
import pond.listener.http.Response;

/** Answers a call of somebody who may make it. */
@FunctionalInterface
public interface Handler {
  /** Refuses by throwing {@link pond.listener.http.ApiException}. */
  Response handle(Call call) throws IOException, InterruptedException;
}
