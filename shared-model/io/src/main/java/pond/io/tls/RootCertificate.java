package pond.io.tls;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;

/**
 * The authority's root key as a certificate authority. Clients know it by its Ed25519 key alone, so
 * a new certificate of the same key changes nothing for them.
 *
 * <p>Holds the private key in memory; keep it where the vault is open and nowhere else.
 */
public final class RootCertificate {
  /** Length of the private key in bytes. */
  public static final int SEED_BYTES = 32;

  private static final X500Name NAME = CertificateForm.name("Pond authority root");
  private static final Duration VALIDITY = Duration.ofDays(3650);

  private final Ed25519PrivateKeyParameters key;
  private final X509Certificate certificate;
  private final Clock clock;
  private final SecureRandom random;

  private RootCertificate(
      Ed25519PrivateKeyParameters key,
      X509Certificate certificate,
      Clock clock,
      SecureRandom random) {
    this.key = key;
    this.certificate = certificate;
    this.clock = clock;
    this.random = random;
  }

  /**
   * The root of this key, valid for ten years from now.
   *
   * @param seed the raw Ed25519 private key, {@link #SEED_BYTES} bytes; copied
   */
  public static RootCertificate selfSigned(byte[] seed, Clock clock, SecureRandom random) {
    if (seed.length != SEED_BYTES) {
      throw new IllegalArgumentException("An Ed25519 private key is 32 bytes long.");
    }
    Ed25519PrivateKeyParameters key = new Ed25519PrivateKeyParameters(seed, 0);
    byte[] der = Spki.derOfEd25519(key.generatePublicKey().getEncoded());
    try {
      X509Certificate certificate =
          new CertificateForm(NAME, NAME, der, VALIDITY, clock, random)
              .critical(Extension.basicConstraints, new BasicConstraints(0))
              .critical(Extension.keyUsage, new KeyUsage(KeyUsage.keyCertSign))
              .keyIdentifiers(der, der)
              .sign(Signers.ed25519(key));
      return new RootCertificate(key, certificate, clock, random);
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException("This Java runtime cannot make the root certificate.", e);
    }
  }

  /** The root certificate. */
  public X509Certificate certificate() {
    return certificate;
  }

  /** The raw Ed25519 public key, 32 bytes. */
  public byte[] publicKey() {
    return key.generatePublicKey().getEncoded();
  }

  /**
   * A server certificate.
   *
   * @param publicKey the server's own key
   * @return the chain to send: the new certificate, then the root, which clients need in order to
   *     compare its key with the digest they know
   */
  public List<X509Certificate> issueServer(
      PublicKey publicKey, ServerNames names, Duration validity) {
    // A common name holds 64 characters; clients look at the alternative names only.
    X500Name subject = CertificateForm.name(shortened(names.first()));
    try {
      X509Certificate leaf =
          new CertificateForm(NAME, subject, publicKey.getEncoded(), validity, clock, random)
              .critical(Extension.basicConstraints, new BasicConstraints(false))
              .critical(Extension.keyUsage, new KeyUsage(KeyUsage.digitalSignature))
              .plain(
                  Extension.extendedKeyUsage, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth))
              .plain(Extension.subjectAlternativeName, new GeneralNames(names.generalNames()))
              .keyIdentifiers(publicKey.getEncoded(), certificate.getPublicKey().getEncoded())
              .sign(Signers.ed25519(key));
      return List.of(leaf, certificate);
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException("This Java runtime cannot make a server certificate.", e);
    }
  }

  private static String shortened(String name) {
    return name.length() <= 64 ? name : name.substring(0, 64);
  }
}
