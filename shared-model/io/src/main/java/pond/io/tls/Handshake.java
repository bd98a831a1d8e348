package pond.io.tls;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import javax.net.ssl.SSLEngine;

/** Checks that both sides need. */
final class Handshake {
  static final String TLS_1_3 = "TLSv1.3";
  private static final int MAX_CHAIN = 4;

  private Handshake() {}

  static void requireTls13(SSLEngine engine) throws TlsRefusedException {
    if (engine.getHandshakeSession() == null
        || !TLS_1_3.equals(engine.getHandshakeSession().getProtocol())) {
      throw new TlsRefusedException(TlsRefusal.NOT_TLS_1_3, "The connection is not TLS 1.3.");
    }
  }

  static void requireLength(X509Certificate[] chain, int least) throws TlsRefusedException {
    if (chain.length < least || chain.length > MAX_CHAIN) {
      throw new TlsRefusedException(
          TlsRefusal.BAD_CHAIN,
          "The other side sent "
              + chain.length
              + " certificates; from "
              + least
              + " to "
              + MAX_CHAIN
              + " are expected.");
    }
  }

  static void requireValidNow(X509Certificate[] chain, Clock clock) throws TlsRefusedException {
    Instant now = clock.instant();
    for (X509Certificate certificate : chain) {
      if (now.isBefore(certificate.getNotBefore().toInstant())
          || now.isAfter(certificate.getNotAfter().toInstant())) {
        throw new TlsRefusedException(
            TlsRefusal.NOT_VALID_NOW,
            "The certificate of the other side is valid from "
                + certificate.getNotBefore().toInstant()
                + " to "
                + certificate.getNotAfter().toInstant()
                + ", and here it is "
                + now
                + ". Check the clocks of both machines, then renew the certificate.");
      }
    }
  }
}
