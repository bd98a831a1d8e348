package pond.authority.api;

import java.util.Objects;
import pond.io.tls.TlsIdentity;

/**
 * How the operator API is served.
 *
 * @param host address to bind; loopback unless others are to use it
 * @param port 0 lets the system choose
 * @param identity the server's certificate, issued by the authority's root
 * @param version of this program, as shown to clients
 * @param orchestratorUrl where workers connect, as shown to clients
 */
public record ApiConfig(
    String host, int port, TlsIdentity identity, String version, String orchestratorUrl) {
  public ApiConfig {
    Objects.requireNonNull(host);
    Objects.requireNonNull(identity);
    Objects.requireNonNull(version);
    Objects.requireNonNull(orchestratorUrl);
  }
}
