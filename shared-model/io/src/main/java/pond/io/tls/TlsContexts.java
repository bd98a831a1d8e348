package pond.io.tls;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Predicate;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import org.jspecify.annotations.Nullable;

/** The two TLS set-ups of Pond. Both speak TLS 1.3 only and make engines only. */
public final class TlsContexts {
  private TlsContexts() {}

  /**
   * For servers: asks for a client certificate and takes any, or none. Who that is must be looked
   * up for each request ({@link Spki#ofPeer}); see {@link PinnedLaterTrustManager}.
   */
  public static SSLContext server(TlsIdentity identity, Clock clock, SecureRandom random) {
    return Tls13Spi.around(context(identity, new PinnedLaterTrustManager(clock), random), true);
  }

  /**
   * For clients: trusts one root only, and checks the server's name.
   *
   * @param identity what to show when asked; empty to stay a stranger
   * @param acceptsRoot whether this raw 32-byte Ed25519 key is the known root: compare its digest
   */
  public static SSLContext client(
      Optional<TlsIdentity> identity,
      Predicate<byte[]> acceptsRoot,
      Clock clock,
      SecureRandom random) {
    return Tls13Spi.around(
        context(identity.orElse(null), new OneRootTrustManager(acceptsRoot, clock), random), false);
  }

  private static SSLContext context(
      @Nullable TlsIdentity identity, TrustManager trust, SecureRandom random) {
    try {
      SSLContext context = SSLContext.getInstance(Handshake.TLS_1_3);
      KeyManager[] keys = identity == null ? new KeyManager[0] : keyManagers(identity);
      context.init(keys, new TrustManager[] {trust}, random);
      return context;
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("This Java runtime cannot set up TLS 1.3.", e);
    }
  }

  private static KeyManager[] keyManagers(TlsIdentity identity)
      throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    char[] none = new char[0];
    X509Certificate[] chain = identity.chain().toArray(X509Certificate[]::new);
    store.setKeyEntry("tls", identity.key(), none, chain);
    KeyManagerFactory factory = KeyManagerFactory.getInstance("PKIX");
    factory.init(store, none);
    return factory.getKeyManagers();
  }
}
