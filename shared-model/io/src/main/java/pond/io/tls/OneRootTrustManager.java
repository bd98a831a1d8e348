package pond.io.tls;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Date;
import java.util.Set;
import java.util.function.Predicate;
import javax.net.ssl.CertPathTrustManagerParameters;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * The client's view of a server: its chain must end in the one root whose Ed25519 key the client
 * knows, and then pass the JDK's ordinary checks (signatures, times, purposes, host name) with that
 * root as the only anchor. Public authorities mean nothing here.
 */
final class OneRootTrustManager extends X509ExtendedTrustManager {
  private static final String HOST_CHECK = "HTTPS";

  private final Predicate<byte[]> acceptsRoot;
  private final Clock clock;

  OneRootTrustManager(Predicate<byte[]> acceptsRoot, Clock clock) {
    this.acceptsRoot = acceptsRoot;
    this.clock = clock;
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
      throws CertificateException {
    Handshake.requireTls13(engine);
    String hostCheck = engine.getSSLParameters().getEndpointIdentificationAlgorithm();
    if (!HOST_CHECK.equals(hostCheck)) {
      throw new TlsRefusedException(
          TlsRefusal.NAME_NOT_CHECKED, "The connection was set up without the check of names.");
    }
    Handshake.requireLength(chain, 2);
    X509Certificate root = knownRoot(chain[chain.length - 1]);
    Handshake.requireValidNow(chain, clock);
    ordinaryChecks(root, chain, authType, engine);
  }

  private X509Certificate knownRoot(X509Certificate last) throws TlsRefusedException {
    byte[] key =
        Spki.ed25519(last)
            .orElseThrow(
                () ->
                    new TlsRefusedException(
                        TlsRefusal.OTHER_AUTHORITY, "The server is not of a Pond authority."));
    if (!acceptsRoot.test(key)) {
      throw new TlsRefusedException(
          TlsRefusal.OTHER_AUTHORITY,
          "The server belongs to another authority than the one this machine was set up with."
              + " Check the address; if the authority was made anew, enroll again.");
    }
    if (last.getBasicConstraints() < 0) {
      throw new TlsRefusedException(
          TlsRefusal.BAD_CHAIN, "The authority's certificate may not issue others.");
    }
    return last;
  }

  private void ordinaryChecks(
      X509Certificate root, X509Certificate[] chain, String authType, SSLEngine engine)
      throws CertificateException {
    try {
      // The JDK takes an anchor at its word; ask for the root's own signature as well.
      root.verify(root.getPublicKey());
      anchoredAt(root).checkServerTrusted(chain, authType, engine);
    } catch (CertificateException e) {
      boolean name = String.valueOf(e.getMessage()).contains("ubject alternative");
      throw new TlsRefusedException(
          name ? TlsRefusal.WRONG_NAME : TlsRefusal.BAD_CHAIN,
          "The server's certificate was refused: " + e.getMessage(),
          e);
    } catch (GeneralSecurityException e) {
      throw new TlsRefusedException(
          TlsRefusal.BAD_CHAIN, "The authority's certificate is not signed by itself.", e);
    }
  }

  private X509ExtendedTrustManager anchoredAt(X509Certificate root)
      throws GeneralSecurityException {
    PKIXBuilderParameters parameters =
        new PKIXBuilderParameters(Set.of(new TrustAnchor(root, null)), new X509CertSelector());
    parameters.setRevocationEnabled(false);
    parameters.setDate(Date.from(clock.instant()));
    TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
    factory.init(new CertPathTrustManagerParameters(parameters));
    for (TrustManager manager : factory.getTrustManagers()) {
      if (manager instanceof X509ExtendedTrustManager extended) {
        return extended;
      }
    }
    throw new GeneralSecurityException("This Java runtime has no PKIX trust manager.");
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
      throws CertificateException {
    throw onlyEngines();
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType)
      throws CertificateException {
    throw onlyEngines();
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
      throws CertificateException {
    throw onlyEngines();
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
      throws CertificateException {
    throw onlyEngines();
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType)
      throws CertificateException {
    throw onlyEngines();
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return new X509Certificate[0];
  }

  private static TlsRefusedException onlyEngines() {
    return new TlsRefusedException(
        TlsRefusal.BAD_CHAIN, "This trust manager judges servers for an SSLEngine only.");
  }
}
