package pond.authority.api.route;

import java.io.IOException;
import java.util.Objects;
import pond.listener.http.Request;
import pond.model.digest.Sha256;

/**
 * A request of a TLS key that may be nobody's. The handshake proved that the caller holds it, and
 * nothing else.
 */
public record StrangerCall(Sha256 tlsSpki, Request request) {
  public StrangerCall {
    Objects.requireNonNull(tlsSpki);
    Objects.requireNonNull(request);
  }

  /** The JSON body. */
  public <T> T body(Class<T> type) throws IOException {
    return Bodies.read(request, type);
  }

  /** Where the caller is, for the audit log. */
  public String address() {
    return request.peer().address().getAddress().getHostAddress();
  }
}
