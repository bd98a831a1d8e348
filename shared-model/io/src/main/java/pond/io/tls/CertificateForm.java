package pond.io.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import pond.model.digest.Sha256;

/** One certificate being written: serial, times and names; extensions are added by the caller. */
final class CertificateForm {
  /** Clocks of two machines may differ by this much before a new certificate is "not yet valid". */
  static final Duration BACKDATE = Duration.ofMinutes(10);

  private static final int SERIAL_BITS = 126;
  private static final int KEY_IDENTIFIER_BYTES = 20;

  private final X509v3CertificateBuilder builder;

  CertificateForm(
      X500Name issuer,
      X500Name subject,
      byte[] publicKeyDer,
      Duration validity,
      Clock clock,
      SecureRandom random) {
    if (validity.isNegative() || validity.isZero()) {
      throw new IllegalArgumentException("A certificate must be valid for some time.");
    }
    Instant now = clock.instant();
    this.builder =
        new X509v3CertificateBuilder(
            issuer,
            new BigInteger(SERIAL_BITS, random).setBit(SERIAL_BITS),
            Date.from(now.minus(BACKDATE)),
            Date.from(now.plus(validity)),
            subject,
            SubjectPublicKeyInfo.getInstance(publicKeyDer));
  }

  /** RFC 7093 method 1: the first 160 bits of the SHA-256 of the key; openssl -x509_strict asks. */
  CertificateForm keyIdentifiers(byte[] ownKeyDer, byte[] issuerKeyDer) throws IOException {
    plain(Extension.subjectKeyIdentifier, new SubjectKeyIdentifier(keyIdentifier(ownKeyDer)));
    return plain(
        Extension.authorityKeyIdentifier, new AuthorityKeyIdentifier(keyIdentifier(issuerKeyDer)));
  }

  private static byte[] keyIdentifier(byte[] keyDer) {
    byte[] key = SubjectPublicKeyInfo.getInstance(keyDer).getPublicKeyData().getBytes();
    return Arrays.copyOf(Sha256.of(key).bytes(), KEY_IDENTIFIER_BYTES);
  }

  static X500Name name(String commonName) {
    return new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.CN, commonName).build();
  }

  CertificateForm critical(ASN1ObjectIdentifier oid, ASN1Encodable value) throws IOException {
    builder.addExtension(oid, true, value);
    return this;
  }

  CertificateForm plain(ASN1ObjectIdentifier oid, ASN1Encodable value) throws IOException {
    builder.addExtension(oid, false, value);
    return this;
  }

  X509Certificate sign(ContentSigner signer) throws IOException, GeneralSecurityException {
    return parse(builder.build(signer).getEncoded());
  }

  static X509Certificate parse(byte[] der) throws GeneralSecurityException {
    InputStream in = new ByteArrayInputStream(der);
    return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
  }
}
