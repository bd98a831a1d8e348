package pond.model.evidence;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import pond.model.key.SigningPublicKey;

/**
 * An Ed25519 public key as other programs read it: SubjectPublicKeyInfo (RFC 8410) in PEM. Only the
 * one spelling that {@link #encode} makes is taken.
 */
public final class KeyPem {
  private static final byte[] PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");
  private static final String BEGIN = "-----BEGIN PUBLIC KEY-----\n";
  private static final String END = "\n-----END PUBLIC KEY-----\n";

  private KeyPem() {}

  /** The PEM text. */
  public static byte[] encode(SigningPublicKey key) {
    byte[] der = Arrays.copyOf(PREFIX, PREFIX.length + SigningPublicKey.LENGTH);
    System.arraycopy(key.bytes(), 0, der, PREFIX.length, SigningPublicKey.LENGTH);
    return (BEGIN + Base64.getEncoder().encodeToString(der) + END).getBytes(US_ASCII);
  }

  /** The key, or nothing when these bytes are not such a text. */
  public static Optional<SigningPublicKey> decode(byte[] pem) {
    String text = new String(pem, US_ASCII);
    if (!text.startsWith(BEGIN) || !text.endsWith(END)) {
      return Optional.empty();
    }
    try {
      String body = text.substring(BEGIN.length(), text.length() - END.length());
      byte[] der = Base64.getDecoder().decode(body);
      SigningPublicKey key =
          SigningPublicKey.of(Arrays.copyOfRange(der, PREFIX.length, der.length));
      return Arrays.equals(encode(key), pem) ? Optional.of(key) : Optional.empty();
    } catch (IllegalArgumentException | IndexOutOfBoundsException notThatForm) {
      return Optional.empty();
    }
  }
}
