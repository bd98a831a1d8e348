package pond.model.key;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;

/**
 * A fixed number of secret bytes that can be wiped. Wiping is best effort: the JVM may have moved
 * the array and left an older copy. Equality is constant time and false once either side is wiped.
 */
final class SecretBytes {
  private final byte[] bytes;
  private volatile boolean wiped;

  SecretBytes(byte[] bytes, int length) {
    if (bytes.length != length) {
      throw new IllegalArgumentException(
          "This secret key is " + length + " bytes long, but " + bytes.length + " were given.");
    }
    this.bytes = bytes.clone();
  }

  static SecretBytes generate(SecureRandom random, int length) {
    byte[] fresh = new byte[length];
    random.nextBytes(fresh);
    SecretBytes secret = new SecretBytes(fresh, length);
    Arrays.fill(fresh, (byte) 0);
    return secret;
  }

  byte[] copy() {
    if (wiped) {
      throw new IllegalStateException("This secret key was destroyed and cannot be used any more.");
    }
    return bytes.clone();
  }

  void wipe() {
    wiped = true;
    Arrays.fill(bytes, (byte) 0);
  }

  boolean isWiped() {
    return wiped;
  }

  boolean sameAs(SecretBytes other) {
    return !wiped && !other.wiped && MessageDigest.isEqual(bytes, other.bytes);
  }
}
