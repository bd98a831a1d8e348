package pond.model.fingerprint;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import pond.model.digest.Sha256;

/** The hash under both texts: a domain, then each raw key with its length. */
final class KeyDigest {
  static final int KEY_BYTES = 32;

  private KeyDigest() {}

  static Sha256 of(String domain, byte[]... rawKeys) {
    Sha256.Hasher hasher =
        Sha256.hasher().update((domain + "\0").getBytes(StandardCharsets.US_ASCII));
    for (byte[] key : rawKeys) {
      if (key.length != KEY_BYTES) {
        throw new IllegalArgumentException(
            "A raw public key has 32 bytes, this one has " + key.length + ".");
      }
      hasher.update(ByteBuffer.allocate(Integer.BYTES).putInt(key.length).array()).update(key);
    }
    return hasher.finish();
  }
}
