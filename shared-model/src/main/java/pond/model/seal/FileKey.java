package pond.model.seal;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.security.auth.Destroyable;

/**
 * The 16 secret bytes under which one payload is encrypted and which a header wraps for each
 * recipient.
 *
 * <p>Security property: only a key from {@link #generate} can encrypt, and only one payload: the
 * format forbids a second payload under one file key, and whoever ever opened a header knows its
 * file key for good. {@link #close} wipes it (best effort) and it refuses to work afterwards.
 * {@link #toString} never shows it. Source: C2SP age.md "File key".
 */
public final class FileKey implements Destroyable, AutoCloseable {
  /** Length in bytes. */
  public static final int BYTES = 16;

  private final byte[] bytes;
  private final AtomicBoolean maySeal;
  private volatile boolean wiped;

  private FileKey(byte[] bytes, boolean fresh) {
    this.bytes = bytes;
    this.maySeal = new AtomicBoolean(fresh);
  }

  /** A fresh key, good for encrypting one payload. */
  public static FileKey generate(SecureRandom random) {
    byte[] fresh = new byte[BYTES];
    random.nextBytes(fresh);
    return new FileKey(fresh, true);
  }

  /**
   * A key that was unwrapped from a stanza: opens a payload and can be wrapped again, but never
   * encrypts.
   *
   * @throws IllegalArgumentException when it is not 16 bytes
   */
  public static FileKey ofBytes(byte[] unwrapped) {
    if (unwrapped.length != BYTES) {
      throw new IllegalArgumentException("A file key is 16 bytes long.");
    }
    return new FileKey(unwrapped.clone(), false);
  }

  /** A copy of the secret bytes, for wrapping; the caller wipes the copy. */
  public byte[] secretBytes() {
    if (wiped) {
      throw new IllegalStateException("This file key was destroyed and cannot be used any more.");
    }
    return bytes.clone();
  }

  /**
   * Marks the key as used for a payload; a second call, or a key that was unwrapped, is refused.
   */
  void claimForSealing() {
    if (!maySeal.getAndSet(false)) {
      throw new IllegalStateException(
          "A file key encrypts one payload only. Make a new one with FileKey.generate.");
    }
  }

  @Override
  public void destroy() {
    wiped = true;
    Arrays.fill(bytes, (byte) 0);
  }

  @Override
  public boolean isDestroyed() {
    return wiped;
  }

  /** Same as {@link #destroy}. */
  @Override
  public void close() {
    destroy();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FileKey that
        && !wiped
        && !that.wiped
        && MessageDigest.isEqual(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return FileKey.class.hashCode();
  }

  @Override
  public String toString() {
    return "FileKey[hidden]";
  }
}
