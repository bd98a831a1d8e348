package pond.io.tls;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pond.io.Tools;
import pond.io.file.PrivateFiles;
import pond.io.file.UnsafeFileException;

final class TlsIdentityTest {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Instant START = Instant.parse("2030-06-01T12:00:00Z");
  private static final Clock CLOCK = Clock.fixed(START, ZoneOffset.UTC);
  private static final Duration DAY = Duration.ofDays(1);

  @TempDir Path folder;

  @Test
  void save_thenLoad_isTheSameIdentityAndOpensslAgreesOnThePin() throws IOException {
    TlsIdentity identity = TlsIdentity.selfSigned("pond worker", DAY, CLOCK, RANDOM);
    Path file = folder.resolve("tls.pem");
    identity.save(file);
    TlsIdentity loaded = TlsIdentity.load(file);
    assertEquals(identity.chain(), loaded.chain());
    assertArrayEquals(identity.key().getEncoded(), loaded.key().getEncoded());
    String pin =
        Tools.shell(
            folder,
            "openssl x509 -in tls.pem -noout -pubkey | openssl pkey -pubin -outform DER | sha256sum");
    assertEquals(identity.pin() + "  -\n", pin);
    assertEquals("600\n", Tools.shell(folder, "stat -c %a tls.pem"));
  }

  @Test
  void load_keyOfAnotherCertificate_isRefused() throws IOException {
    TlsIdentity one = TlsIdentity.selfSigned("one", DAY, CLOCK, RANDOM);
    TlsIdentity two = TlsIdentity.selfSigned("two", DAY, CLOCK, RANDOM);
    Path file = folder.resolve("tls.pem");
    TestIdentities.withChain(one, two.chain()).save(file);
    assertThrows(UnsafeFileException.class, () -> TlsIdentity.load(file));
  }

  @Test
  void load_anythingElse_isRefusedWithoutShowingIt() throws IOException {
    Path file = folder.resolve("tls.pem");
    for (String text : List.of("", "secret", "-----BEGIN PRIVATE KEY-----\nsecret\n")) {
      PrivateFiles.write(file, text.getBytes(US_ASCII));
      String message =
          assertThrows(UnsafeFileException.class, () -> TlsIdentity.load(file)).getMessage();
      assertTrue(!message.contains("secret"), message);
    }
  }

  @Test
  void issue_chain_isWhatOpensslVerifies() throws IOException {
    RootCertificate root = RootCertificate.selfSigned(new byte[32], CLOCK, RANDOM);
    ServerNames names = new ServerNames(List.of("pond.example"), List.of("192.0.2.7", "::1"));
    TlsIdentity server = TlsIdentity.server(root, names, DAY, RANDOM);
    X509Certificate leaf = server.certificate();
    assertEquals(START.minus(Duration.ofMinutes(10)), leaf.getNotBefore().toInstant());
    assertEquals(START.plus(DAY), leaf.getNotAfter().toInstant());
    assertEquals(2, server.chain().size());
    assertArrayEquals(root.publicKey(), Spki.ed25519(server.chain().getLast()).orElseThrow());
    server.save(folder.resolve("server.pem"));
    Files.writeString(folder.resolve("root.pem"), pem(root.certificate()));
    String verify =
        "openssl verify -x509_strict -attime "
            + START.getEpochSecond()
            + " -purpose sslserver -verify_hostname pond.example -CAfile root.pem server.pem";
    assertEquals("server.pem: OK\n", Tools.shell(folder, verify));
  }

  @Test
  void names_thatAreNone_areRefused() {
    for (String name : List.of("*.example", "", "a b", "-a", "a..b", "https://a")) {
      assertThrows(
          IllegalArgumentException.class, () -> new ServerNames(List.of(name), List.of()), name);
    }
    assertThrows(
        IllegalArgumentException.class, () -> new ServerNames(List.of(), List.of("300.1.1.1")));
    assertThrows(IllegalArgumentException.class, () -> new ServerNames(List.of(), List.of()));
  }

  @Test
  void pinnedLater_certificateNotSignedByItself_isRefused() {
    TlsIdentity worker = TlsIdentity.selfSigned("worker", DAY, CLOCK, RANDOM);
    RootCertificate root = RootCertificate.selfSigned(new byte[32], CLOCK, RANDOM);
    TlsIdentity issued = TlsIdentity.server(root, ServerNames.loopback(), DAY, RANDOM);
    PinnedLaterTrustManager trust = new PinnedLaterTrustManager(CLOCK);
    X509Certificate[] orphan = {issued.certificate()};
    X509Certificate[] mixed = {worker.certificate(), root.certificate()};
    for (X509Certificate[] chain : List.of(orphan, mixed, new X509Certificate[0])) {
      assertEquals(
          TlsRefusal.BAD_CHAIN,
          assertThrows(TlsRefusedException.class, () -> trust.check(chain)).reason());
    }
    X509Certificate[] whole = issued.chain().toArray(X509Certificate[]::new);
    assertThrows(TlsRefusedException.class, () -> trust.checkServerTrusted(whole, "UNKNOWN"));
  }

  private static String pem(X509Certificate certificate) {
    TlsIdentity any = TlsIdentity.selfSigned("any", DAY, CLOCK, RANDOM);
    String text = Pem.text(any.key(), List.of(certificate));
    return text.substring(text.indexOf("-----BEGIN CERTIFICATE"));
  }
}
