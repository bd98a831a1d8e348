package pond.io.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManager;
import org.junit.jupiter.api.Test;
import pond.io.Tools;
import pond.model.digest.Sha256;

/** Real handshakes on loopback. */
final class TlsTest {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Clock NOW = Clock.systemUTC();
  private static final Duration HOUR = Duration.ofHours(1);
  private static final RootCertificate ROOT = root(1);
  private static final RootCertificate OTHER = root(2);

  private final TlsIdentity worker = TlsIdentity.selfSigned("pond worker", HOUR, NOW, RANDOM);

  @Test
  void connect_rightRoot_isTls13AndBothSidesKnowEachOther() throws Exception {
    try (LoopbackServer server = new LoopbackServer(serverContext(ROOT, NOW))) {
      assertEquals("TLSv1.3 " + worker.pin(), get(server, client(ROOT, Optional.of(worker))));
      assertEquals("TLSv1.3 stranger", get(server, client(ROOT, Optional.empty())));
    }
  }

  @Test
  void connect_otherAuthority_isRefused() throws Exception {
    try (LoopbackServer server = new LoopbackServer(serverContext(OTHER, NOW))) {
      refused(TlsRefusal.OTHER_AUTHORITY, server, client(ROOT, Optional.of(worker)));
    }
  }

  /** The other authority appends our public root certificate to its own chain. */
  @Test
  void connect_borrowedRootCertificate_isRefused() throws Exception {
    TlsIdentity evil = TlsIdentity.server(OTHER, ServerNames.loopback(), HOUR, RANDOM);
    TlsIdentity lying =
        TestIdentities.withChain(evil, List.of(evil.certificate(), ROOT.certificate()));
    try (LoopbackServer server = new LoopbackServer(TlsContexts.server(lying, NOW, RANDOM))) {
      refused(TlsRefusal.BAD_CHAIN, server, client(ROOT, Optional.empty()));
    }
  }

  @Test
  void connect_chainWithoutRoot_isRefused() throws Exception {
    TlsIdentity good = TlsIdentity.server(ROOT, ServerNames.loopback(), HOUR, RANDOM);
    TlsIdentity alone = TestIdentities.withChain(good, List.of(good.certificate()));
    try (LoopbackServer server = new LoopbackServer(TlsContexts.server(alone, NOW, RANDOM))) {
      refused(TlsRefusal.BAD_CHAIN, server, client(ROOT, Optional.empty()));
    }
  }

  /** A worker's own certificate must not do as a server's. */
  @Test
  void connect_selfSignedServer_isRefused() throws Exception {
    try (LoopbackServer server = new LoopbackServer(TlsContexts.server(worker, NOW, RANDOM))) {
      refused(TlsRefusal.BAD_CHAIN, server, client(ROOT, Optional.empty()));
    }
  }

  @Test
  void connect_wrongHost_isRefused() throws Exception {
    ServerNames elsewhere = new ServerNames(List.of("pond.example"), List.of("192.0.2.1"));
    TlsIdentity identity = TlsIdentity.server(ROOT, elsewhere, HOUR, RANDOM);
    try (LoopbackServer server = new LoopbackServer(TlsContexts.server(identity, NOW, RANDOM))) {
      refused(TlsRefusal.WRONG_NAME, server, client(ROOT, Optional.empty()));
    }
  }

  @Test
  void connect_byNameAndByAddress_areBothAccepted() throws Exception {
    try (LoopbackServer server = new LoopbackServer(serverContext(ROOT, NOW))) {
      SSLContext client = client(ROOT, Optional.empty());
      for (String host : List.of("localhost", "127.0.0.1")) {
        assertEquals("TLSv1.3 stranger", get(host, server.port(), client));
      }
    }
  }

  @Test
  void connect_expiredOrFutureServer_isRefused() throws Exception {
    for (Duration offset : List.of(Duration.ofHours(-3), Duration.ofHours(3))) {
      Clock then = Clock.offset(NOW, offset);
      RootCertificate longRoot = RootCertificate.selfSigned(seed(1), then, RANDOM);
      try (LoopbackServer server = new LoopbackServer(serverContext(longRoot, NOW))) {
        refused(TlsRefusal.NOT_VALID_NOW, server, client(ROOT, Optional.empty()));
      }
    }
  }

  @Test
  void connect_expiredClient_isRefused() throws Exception {
    TlsIdentity old =
        TlsIdentity.selfSigned("old", HOUR, Clock.offset(NOW, Duration.ofHours(-3)), RANDOM);
    try (LoopbackServer server = new LoopbackServer(serverContext(ROOT, NOW))) {
      assertThrows(IOException.class, () -> get(server, client(ROOT, Optional.of(old))));
      assertEquals("TLSv1.3 stranger", get(server, client(ROOT, Optional.empty())));
    }
  }

  @Test
  void connect_certificatesOfTenMinutesAhead_areAccepted() throws Exception {
    Clock ahead = Clock.offset(NOW, Duration.ofMinutes(9));
    RootCertificate root = RootCertificate.selfSigned(seed(1), ahead, RANDOM);
    try (LoopbackServer server = new LoopbackServer(serverContext(root, NOW))) {
      assertEquals("TLSv1.3 stranger", get(server, client(ROOT, Optional.empty())));
    }
  }

  @Test
  void openssl_withTls12_isRefusedAndWithTls13Accepted() throws Exception {
    try (LoopbackServer server = new LoopbackServer(serverContext(ROOT, NOW))) {
      String script =
          "openssl s_client -connect 127.0.0.1:" + server.port() + " %s </dev/null 2>&1 || true";
      String old = Tools.shell(Path.of("/"), script.formatted("-tls1_2"));
      assertTrue(old.contains("alert protocol version"), old);
      String now = Tools.shell(Path.of("/"), script.formatted("-tls1_3"));
      assertTrue(now.contains("New, TLSv1.3"), now);
      assertTrue(now.contains("Peer signature type: ECDSA"), now);
    }
  }

  @Test
  void connect_toTls12Server_isRefused() throws Exception {
    TlsIdentity identity = TlsIdentity.server(ROOT, ServerNames.loopback(), HOUR, RANDOM);
    SSLContext any = TestIdentities.jdkContext(identity, new TrustManager[0], RANDOM);
    SSLParameters old = any.getDefaultSSLParameters();
    old.setProtocols(new String[] {"TLSv1.2"});
    try (LoopbackServer server = new LoopbackServer(any, old)) {
      assertThrows(IOException.class, () -> get(server, client(ROOT, Optional.empty())));
    }
  }

  /** Even a caller who asks for 1.2 by hand, or forgets the name check, does not get it. */
  @Test
  void connect_withOwnWeakerParameters_isRefused() throws Exception {
    TlsIdentity identity = TlsIdentity.server(ROOT, ServerNames.loopback(), HOUR, RANDOM);
    SSLContext any = TestIdentities.jdkContext(identity, new TrustManager[0], RANDOM);
    OneRootTrustManager trust = new OneRootTrustManager(accepts(ROOT), NOW);
    SSLContext weak = TestIdentities.jdkContext(identity, new TrustManager[] {trust}, RANDOM);
    SSLParameters old = weak.getDefaultSSLParameters();
    old.setProtocols(new String[] {"TLSv1.2"});
    try (LoopbackServer server = new LoopbackServer(any, any.getDefaultSSLParameters());
        HttpClient client = HttpClient.newBuilder().sslContext(weak).sslParameters(old).build()) {
      IOException failure =
          assertThrows(IOException.class, () -> get("localhost", server.port(), client));
      assertEquals(
          TlsRefusal.NOT_TLS_1_3, TlsRefusedException.behind(failure).orElseThrow().reason());
    }
  }

  @Test
  void context_forSockets_isRefused() {
    SSLContext context = client(ROOT, Optional.empty());
    assertThrows(UnsupportedOperationException.class, context::getSocketFactory);
    assertThrows(UnsupportedOperationException.class, context::getServerSocketFactory);
    assertEquals(List.of("TLSv1.3"), List.of(context.createSSLEngine().getEnabledProtocols()));
    assertTrue(serverContext(ROOT, NOW).createSSLEngine().getWantClientAuth());
  }

  private static void refused(TlsRefusal reason, LoopbackServer server, SSLContext client) {
    IOException failure = assertThrows(IOException.class, () -> get(server, client));
    TlsRefusedException refusal = TlsRefusedException.behind(failure).orElseThrow();
    assertEquals(reason, refusal.reason(), refusal.getMessage());
  }

  private static SSLContext serverContext(RootCertificate root, Clock clock) {
    TlsIdentity identity = TlsIdentity.server(root, ServerNames.loopback(), HOUR, RANDOM);
    return TlsContexts.server(identity, clock, RANDOM);
  }

  private static SSLContext client(RootCertificate root, Optional<TlsIdentity> identity) {
    return TlsContexts.client(identity, accepts(root), NOW, RANDOM);
  }

  private static Predicate<byte[]> accepts(RootCertificate root) {
    Sha256 known = Sha256.of(root.publicKey());
    return key -> Sha256.of(key).equals(known);
  }

  private static String get(LoopbackServer server, SSLContext context) throws Exception {
    return get("localhost", server.port(), context);
  }

  private static String get(String host, int port, SSLContext context) throws Exception {
    try (HttpClient client = HttpClient.newBuilder().sslContext(context).build()) {
      return get(host, port, client);
    }
  }

  private static String get(String host, int port, HttpClient client) throws Exception {
    URI uri = URI.create("https://" + host + ":" + port + "/");
    return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString()).body();
  }

  private static RootCertificate root(int number) {
    return RootCertificate.selfSigned(seed(number), NOW, RANDOM);
  }

  private static byte[] seed(int number) {
    byte[] seed = new byte[RootCertificate.SEED_BYTES];
    Arrays.fill(seed, (byte) number);
    return seed;
  }
}
