package pond.model.seal;

import java.util.Base64;
import pond.model.seal.SealingException.Reason;

/** Unpadded standard base64 with one spelling per value (RFC 4648 sections 3.5 and 4). */
final class CanonicalBase64 {
  private CanonicalBase64() {}

  static String encode(byte[] bytes) {
    return Base64.getEncoder().withoutPadding().encodeToString(bytes);
  }

  static byte[] decode(String text) throws SealingException {
    try {
      byte[] bytes = Base64.getDecoder().decode(text);
      // The JDK accepts padding and set filling bits; only the text it would write itself is
      // canonical.
      SealingException.refuseIf(!encode(bytes).equals(text), Reason.HEADER, "base64 not canonical");
      return bytes;
    } catch (IllegalArgumentException notBase64) {
      throw new SealingException(Reason.HEADER, "not base64");
    }
  }

  static byte[] decode(String text, int length) throws SealingException {
    byte[] bytes = decode(text);
    SealingException.refuseIf(
        bytes.length != length, Reason.HEADER, "expected " + length + " bytes");
    return bytes;
  }
}
