package pond.model.seal.vector;

import java.security.SecureRandom;

/** "Random" bytes given beforehand, so that a sealing can be repeated byte for byte. */
final class FixedRandom extends SecureRandom {
  private static final long serialVersionUID = 1L;

  private final byte[] bytes;
  private int at;

  FixedRandom(byte[] bytes) {
    this.bytes = bytes.clone();
  }

  @Override
  public void nextBytes(byte[] target) {
    System.arraycopy(bytes, at, target, 0, target.length);
    at += target.length;
  }
}
