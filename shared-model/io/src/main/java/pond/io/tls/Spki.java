package pond.io.tls;

import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import pond.model.digest.Sha256;

/**
 * The public key of a certificate, which is what Pond pins; all else in a certificate may change.
 */
public final class Spki {
  /** RFC 8410: the DER before the 32 bytes of an Ed25519 key. */
  private static final byte[] ED25519 = HexFormat.of().parseHex("302a300506032b6570032100");

  private static final int ED25519_BYTES = 32;

  private Spki() {}

  /** SHA-256 over the SubjectPublicKeyInfo in DER. */
  public static Sha256 sha256(X509Certificate certificate) {
    return Sha256.of(certificate.getPublicKey().getEncoded());
  }

  /** The pin of the other side of a connection; empty when it showed no certificate. */
  public static Optional<Sha256> ofPeer(SSLSession session) {
    try {
      Certificate[] chain = session.getPeerCertificates();
      return chain.length > 0 && chain[0] instanceof X509Certificate leaf
          ? Optional.of(sha256(leaf))
          : Optional.empty();
    } catch (SSLPeerUnverifiedException e) {
      return Optional.empty();
    }
  }

  /** The raw 32 bytes when the certificate has an Ed25519 key. */
  public static Optional<byte[]> ed25519(X509Certificate certificate) {
    byte[] der = certificate.getPublicKey().getEncoded();
    boolean isEd25519 =
        der.length == ED25519.length + ED25519_BYTES
            && Arrays.equals(der, 0, ED25519.length, ED25519, 0, ED25519.length);
    return isEd25519
        ? Optional.of(Arrays.copyOfRange(der, ED25519.length, der.length))
        : Optional.empty();
  }

  /** The DER of a raw Ed25519 key. */
  static byte[] derOfEd25519(byte[] raw) {
    byte[] der = Arrays.copyOf(ED25519, ED25519.length + ED25519_BYTES);
    System.arraycopy(raw, 0, der, ED25519.length, ED25519_BYTES);
    return der;
  }
}
