package pond.io.tls;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import pond.io.file.PrivateFiles;
import pond.io.file.UnsafeFileException;
import pond.model.digest.Sha256;

/**
 * A P-256 key and the certificate chain it is shown with. Used for TLS and for nothing else.
 *
 * <p>Stored as one PEM file (key first, then the chain), mode 0600, so key and certificate are
 * always of one piece.
 */
public final class TlsIdentity {
  private static final int MAX_FILE = 64 * 1024;

  private final PrivateKey key;
  private final List<X509Certificate> chain;

  TlsIdentity(PrivateKey key, List<X509Certificate> chain) {
    this.key = key;
    this.chain = List.copyOf(chain);
  }

  /** A fresh key with a self-signed client certificate: for whoever is known by its key's pin. */
  public static TlsIdentity selfSigned(
      String commonName, Duration validity, Clock clock, SecureRandom random) {
    KeyPair pair = newKey(random);
    X500Name name = CertificateForm.name(commonName);
    byte[] der = pair.getPublic().getEncoded();
    try {
      X509Certificate certificate =
          new CertificateForm(name, name, der, validity, clock, random)
              .critical(Extension.basicConstraints, new BasicConstraints(false))
              .critical(Extension.keyUsage, new KeyUsage(KeyUsage.digitalSignature))
              .plain(
                  Extension.extendedKeyUsage, new ExtendedKeyUsage(KeyPurposeId.id_kp_clientAuth))
              .keyIdentifiers(der, der)
              .sign(Signers.p256(pair.getPrivate()));
      return new TlsIdentity(pair.getPrivate(), List.of(certificate));
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException("This Java runtime cannot make a certificate.", e);
    }
  }

  /** A fresh key with a server certificate issued by the root. */
  public static TlsIdentity server(
      RootCertificate root, ServerNames names, Duration validity, SecureRandom random) {
    KeyPair pair = newKey(random);
    return new TlsIdentity(pair.getPrivate(), root.issueServer(pair.getPublic(), names, validity));
  }

  /**
   * Reads a stored identity.
   *
   * @throws UnsafeFileException when others can use the file, or it does not hold a key with its
   *     certificate
   */
  public static TlsIdentity load(Path file) throws IOException {
    String text = new String(PrivateFiles.read(file, MAX_FILE), US_ASCII);
    try {
      TlsIdentity identity = new TlsIdentity(Pem.key(text), Pem.certificates(text));
      if (!Pem.belongTogether(identity.key, identity.certificate().getPublicKey())) {
        throw new UnsafeFileException(
            "The key and the certificate in " + file + " do not belong together. Make them anew.");
      }
      return identity;
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      UnsafeFileException unsafe =
          new UnsafeFileException(
              "The file " + file + " holds no private key with its certificate. Make them anew.");
      unsafe.addSuppressed(e);
      throw unsafe;
    }
  }

  /** Stores the identity, replacing what was there. */
  public void save(Path file) throws IOException {
    PrivateFiles.write(file, Pem.text(key, chain).getBytes(US_ASCII));
  }

  /** The certificate of the key itself. */
  public X509Certificate certificate() {
    return chain.getFirst();
  }

  /** The chain as it is sent, own certificate first. */
  public List<X509Certificate> chain() {
    return chain;
  }

  /** SHA-256 of the public key: what the other side pins. */
  public Sha256 pin() {
    return Spki.sha256(certificate());
  }

  PrivateKey key() {
    return key;
  }

  private static KeyPair newKey(SecureRandom random) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"), random);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java runtime has no P-256 keys.", e);
    }
  }
}
