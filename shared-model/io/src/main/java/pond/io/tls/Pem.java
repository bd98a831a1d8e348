package pond.io.tls;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** PEM (RFC 7468) of one P-256 private key and certificates. */
final class Pem {
  private static final String KEY = "PRIVATE KEY";
  private static final String CERTIFICATE = "CERTIFICATE";
  private static final int LINE = 64;

  private Pem() {}

  static String text(PrivateKey key, List<X509Certificate> chain) {
    StringBuilder out = new StringBuilder(block(KEY, key.getEncoded()));
    try {
      for (X509Certificate certificate : chain) {
        out.append(block(CERTIFICATE, certificate.getEncoded()));
      }
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A certificate cannot be encoded.", e);
    }
    return out.toString();
  }

  static PrivateKey key(String text) throws GeneralSecurityException {
    List<byte[]> keys = blocks(KEY, text);
    if (keys.size() != 1) {
      throw new IllegalArgumentException("There must be one private key.");
    }
    return KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(keys.getFirst()));
  }

  static List<X509Certificate> certificates(String text) throws GeneralSecurityException {
    List<X509Certificate> chain = new ArrayList<>();
    for (byte[] der : blocks(CERTIFICATE, text)) {
      chain.add(CertificateForm.parse(der));
    }
    if (chain.isEmpty()) {
      throw new IllegalArgumentException("There must be a certificate.");
    }
    return chain;
  }

  static boolean belongTogether(PrivateKey privateKey, PublicKey publicKey)
      throws GeneralSecurityException {
    byte[] message = "pond-tls-key-check".getBytes(US_ASCII);
    Signature signature = Signature.getInstance("SHA256withECDSA");
    signature.initSign(privateKey);
    signature.update(message);
    byte[] signed = signature.sign();
    signature.initVerify(publicKey);
    signature.update(message);
    return signature.verify(signed);
  }

  private static String block(String label, byte[] der) {
    Base64.Encoder lines = Base64.getMimeEncoder(LINE, new byte[] {'\n'});
    return "-----BEGIN "
        + label
        + "-----\n"
        + lines.encodeToString(der)
        + "\n-----END "
        + label
        + "-----\n";
  }

  private static List<byte[]> blocks(String label, String text) {
    Pattern pattern =
        Pattern.compile(
            "-----BEGIN " + label + "-----\n([A-Za-z0-9+/=\n]*)-----END " + label + "-----");
    List<byte[]> blocks = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      blocks.add(Base64.getDecoder().decode(matcher.group(1).replace("\n", "")));
    }
    return blocks;
  }
}
