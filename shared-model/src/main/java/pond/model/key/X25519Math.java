package pond.model.key;

import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.math.ec.rfc7748.X25519;

/** RFC 7748 X25519 with the all-zero check of its section 6.1 always on. */
final class X25519Math {
  static final int BYTES = 32;

  /** Any clamped scalar does: it is a multiple of 8, so a point of low order always gives zero. */
  private static final byte[] PROBE = new byte[BYTES];

  static {
    Arrays.fill(PROBE, (byte) 0x40);
  }

  private X25519Math() {}

  static byte[] publicOf(byte[] secret) {
    byte[] point = new byte[BYTES];
    X25519.generatePublicKey(secret, 0, point, 0);
    return point;
  }

  /** The shared secret, or empty when it is all zero. */
  static Optional<byte[]> agree(byte[] secret, byte[] point) {
    byte[] shared = new byte[BYTES];
    return X25519.calculateAgreement(secret, 0, point, 0, shared, 0)
        ? Optional.of(shared)
        : Optional.empty();
  }

  static boolean isLowOrder(byte[] point) {
    return agree(PROBE, point).isEmpty();
  }
}
