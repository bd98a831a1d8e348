package pond.orchestrator;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import pond.io.tls.RootCertificate;
import pond.io.tls.ServerNames;
import pond.io.tls.TlsContexts;
import pond.io.tls.TlsIdentity;

/** The TLS of the real thing: one root, a server certificate under it, self-signed workers. */
final class TestTls {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Clock CLOCK = Clock.systemUTC();
  private static final RootCertificate ROOT =
      RootCertificate.selfSigned(new byte[RootCertificate.SEED_BYTES], CLOCK, RANDOM);
  private static final TlsIdentity SERVER =
      TlsIdentity.server(ROOT, ServerNames.loopback(), Duration.ofDays(1), RANDOM);

  private TestTls() {}

  static SSLContext server() {
    return TlsContexts.server(SERVER, CLOCK, RANDOM);
  }

  static TlsIdentity identity(String name) {
    return TlsIdentity.selfSigned(name, Duration.ofDays(1), CLOCK, RANDOM);
  }

  static SSLContext client(TlsIdentity identity) {
    return client(Optional.of(identity));
  }

  static SSLContext anonymous() {
    return client(Optional.empty());
  }

  private static SSLContext client(Optional<TlsIdentity> identity) {
    return TlsContexts.client(identity, key -> Arrays.equals(key, ROOT.publicKey()), CLOCK, RANDOM);
  }
}
