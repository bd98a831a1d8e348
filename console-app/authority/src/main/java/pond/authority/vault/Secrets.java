package pond.authority.vault;

import java.security.SecureRandom;
import java.util.Arrays;

/** The vault's plaintext: root seed, sealing key and data key, 32 bytes each. */
final class Secrets implements AutoCloseable {
  static final int LENGTH = 96;

  private final byte[] bytes;

  private Secrets(byte[] bytes) {
    this.bytes = bytes;
  }

  static Secrets generate(SecureRandom random) {
    byte[] bytes = new byte[LENGTH];
    random.nextBytes(bytes);
    return new Secrets(bytes);
  }

  static Secrets of(byte[] bytes) {
    if (bytes.length != LENGTH) {
      throw new IllegalArgumentException("a vault holds " + LENGTH + " bytes");
    }
    return new Secrets(bytes.clone());
  }

  byte[] bytes() {
    return bytes.clone();
  }

  byte[] rootSeed() {
    return Arrays.copyOfRange(bytes, 0, 32);
  }

  byte[] sealingKey() {
    return Arrays.copyOfRange(bytes, 32, 64);
  }

  byte[] dataKey() {
    return Arrays.copyOfRange(bytes, 64, 96);
  }

  @Override
  public void close() {
    Arrays.fill(bytes, (byte) 0);
  }
}
