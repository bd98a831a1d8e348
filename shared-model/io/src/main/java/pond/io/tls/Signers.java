package pond.io.tls;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.edec.EdECObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.RuntimeOperatorException;

/** The two ways a certificate is signed here; no provider is registered for either. */
final class Signers {
  private Signers() {}

  private interface Algorithm {
    byte[] sign(byte[] message);
  }

  private record Buffered(
      ASN1ObjectIdentifier oid, ByteArrayOutputStream buffer, Algorithm algorithm)
      implements ContentSigner {
    @Override
    public AlgorithmIdentifier getAlgorithmIdentifier() {
      return new AlgorithmIdentifier(oid);
    }

    @Override
    public OutputStream getOutputStream() {
      return buffer;
    }

    @Override
    public byte[] getSignature() {
      return algorithm.sign(buffer.toByteArray());
    }
  }

  static ContentSigner ed25519(Ed25519PrivateKeyParameters key) {
    return new Buffered(
        EdECObjectIdentifiers.id_Ed25519,
        new ByteArrayOutputStream(),
        message -> {
          Ed25519Signer signer = new Ed25519Signer();
          signer.init(true, key);
          signer.update(message, 0, message.length);
          return signer.generateSignature();
        });
  }

  static ContentSigner p256(PrivateKey key) {
    return new Buffered(
        X9ObjectIdentifiers.ecdsa_with_SHA256,
        new ByteArrayOutputStream(),
        message -> {
          try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(key);
            signature.update(message);
            return signature.sign();
          } catch (GeneralSecurityException e) {
            throw new RuntimeOperatorException("The certificate could not be signed.", e);
          }
        });
  }
}
