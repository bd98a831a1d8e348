package pond.model.fingerprint;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The first 16 bytes of a {@link RootDigest}: what an enrollment code says about the authority. A
 * second root key with the same prefix costs 2^128 work. Compared in constant time.
 */
public final class RootPrefix {
  /** Length in bytes. */
  public static final int BYTES = 16;

  private final byte[] bytes;

  private RootPrefix(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The prefix with a copy of these 16 bytes. */
  public static RootPrefix of(byte[] bytes) {
    if (bytes.length != BYTES) {
      throw new IllegalArgumentException("A root prefix has 16 bytes, not " + bytes.length + ".");
    }
    return new RootPrefix(bytes.clone());
  }

  /** True when {@code root} starts with this prefix: the authority is the one the code names. */
  public boolean matches(RootDigest root) {
    return equals(root.prefix16());
  }

  /** A copy of the 16 bytes. */
  public byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RootPrefix that && MessageDigest.isEqual(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return HexFormat.of().formatHex(bytes);
  }
}
