package pond.io.tls;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;

/** Identities and contexts that the product never makes. */
final class TestIdentities {
  private TestIdentities() {}

  static TlsIdentity withChain(TlsIdentity identity, List<X509Certificate> chain) {
    return new TlsIdentity(identity.key(), chain);
  }

  /** A plain JDK context with all its default protocols. */
  static SSLContext jdkContext(TlsIdentity identity, TrustManager[] trust, SecureRandom random)
      throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setKeyEntry(
        "tls", identity.key(), new char[0], identity.chain().toArray(X509Certificate[]::new));
    KeyManagerFactory factory = KeyManagerFactory.getInstance("PKIX");
    factory.init(store, new char[0]);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(factory.getKeyManagers(), trust, random);
    return context;
  }
}
