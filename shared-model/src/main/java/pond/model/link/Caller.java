package pond.model.link;

import java.util.Objects;
import pond.model.digest.Sha256;

/**
 * Who is asking, as the orchestrator saw it: the SHA-256 of the TLS key that the connection proved,
 * and the remote address for the audit log.
 */
public record Caller(Sha256 tlsSpki, String address) {
  public Caller {
    Objects.requireNonNull(tlsSpki, "tlsSpki is missing");
    Objects.requireNonNull(address, "address is missing");
  }
}
