package pond.model.dsse;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;

/**
 * Pre-authentication encoding of DSSE v1: what is really signed. Unambiguous because every part
 * carries its length.
 */
public final class Pae {
  private Pae() {}

  /** {@code "DSSEv1" SP len(type) SP type SP len(payload) SP payload}. */
  public static byte[] encode(String payloadType, byte[] payload) {
    byte[] type = payloadType.getBytes(UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream(payload.length + type.length + 32);
    out.writeBytes(("DSSEv1 " + type.length + " ").getBytes(UTF_8));
    out.writeBytes(type);
    out.writeBytes((" " + payload.length + " ").getBytes(UTF_8));
    out.writeBytes(payload);
    return out.toByteArray();
  }
}
