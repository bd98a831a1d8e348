package pond.listener.http;

import java.net.InetSocketAddress;
import java.security.cert.X509Certificate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pond.model.digest.Sha256;

/**
 * Who is at the other end of the connection.
 *
 * <p>Security: the TLS handshake proved that the peer holds the private key of {@code certificate}
 * and nothing else. No name, date or issuer in it has been checked. The handler authorises by
 * looking {@link #spkiSha256()} up among its pins, at every request, so a revocation counts at
 * once.
 */
public final class Peer {
  private final @Nullable X509Certificate certificate;
  private final @Nullable Sha256 spkiSha256;
  private final InetSocketAddress address;

  public Peer(@Nullable X509Certificate certificate, InetSocketAddress address) {
    this.certificate = certificate;
    this.spkiSha256 =
        certificate == null ? null : Sha256.of(certificate.getPublicKey().getEncoded());
    this.address = address;
  }

  /** Empty when the peer presented no certificate. */
  public Optional<X509Certificate> certificate() {
    return Optional.ofNullable(certificate);
  }

  /** SHA-256 over the certificate's SubjectPublicKeyInfo (DER); empty as above. */
  public Optional<Sha256> spkiSha256() {
    return Optional.ofNullable(spkiSha256);
  }

  public InetSocketAddress address() {
    return address;
  }
}
