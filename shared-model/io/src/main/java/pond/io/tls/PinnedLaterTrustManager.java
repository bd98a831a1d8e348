package pond.io.tls;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.time.Clock;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * The server's view of client certificates: <b>it lets every client through</b> whose certificate
 * is well formed, valid now and signed as it says, self-signed ones too.
 *
 * <p>This is no hole, it is half of a check. TLS proves that the client holds the private key of
 * its certificate. Whether that key may do anything is decided for each request, by looking up
 * {@link Spki#sha256} among the pins; a key that is not pinned is a stranger, the same as no
 * certificate. (With a list of trusted issuers here, a revoked or rotated worker would stay let in
 * until the connection ends.) A server that uses this without that lookup has no client
 * authentication at all.
 *
 * <p>Must never be used on the client's side, and refuses to.
 */
public final class PinnedLaterTrustManager extends X509ExtendedTrustManager {
  private final Clock clock;

  /** Judges validity by {@code clock}. */
  public PinnedLaterTrustManager(Clock clock) {
    this.clock = clock;
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
      throws CertificateException {
    Handshake.requireTls13(engine);
    check(chain);
  }

  /** All checks that need no connection. */
  void check(X509Certificate[] chain) throws TlsRefusedException {
    Handshake.requireLength(chain, 1);
    Handshake.requireValidNow(chain, clock);
    requireModernKey(chain[0]);
    for (int i = 0; i < chain.length; i++) {
      // The last must be signed by itself: a proof that its key agreed to its content.
      requireSigned(chain[i], chain[Math.min(i + 1, chain.length - 1)]);
    }
  }

  private static void requireModernKey(X509Certificate leaf) throws TlsRefusedException {
    boolean modern =
        Spki.ed25519(leaf).isPresent()
            || (leaf.getPublicKey() instanceof ECPublicKey key
                && key.getParams().getOrder().bitLength() == 256);
    if (!modern) {
      throw new TlsRefusedException(
          TlsRefusal.BAD_CHAIN, "A client's certificate must have a P-256 or Ed25519 key.");
    }
  }

  private static void requireSigned(X509Certificate certificate, X509Certificate by)
      throws TlsRefusedException {
    try {
      certificate.verify(by.getPublicKey());
    } catch (GeneralSecurityException e) {
      throw new TlsRefusedException(
          TlsRefusal.BAD_CHAIN, "A certificate of the client is not signed as it says.", e);
    }
  }

  /** Refused: only engines are used here, and without one the protocol cannot be checked. */
  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
      throws CertificateException {
    throw onlyEngines();
  }

  /** Refused, see {@link #checkClientTrusted(X509Certificate[], String, Socket)}. */
  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType)
      throws CertificateException {
    throw onlyEngines();
  }

  /** Refused: this must never judge a server. */
  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
      throws CertificateException {
    throw onlyEngines();
  }

  /** Refused: this must never judge a server. */
  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
      throws CertificateException {
    throw onlyEngines();
  }

  /** Refused: this must never judge a server. */
  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType)
      throws CertificateException {
    throw onlyEngines();
  }

  /** None named, so a client may show any certificate it has. */
  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return new X509Certificate[0];
  }

  private static TlsRefusedException onlyEngines() {
    return new TlsRefusedException(
        TlsRefusal.BAD_CHAIN, "This trust manager judges clients of an SSLEngine only.");
  }
}
