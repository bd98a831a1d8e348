package pond.model.digest;

import java.io.IOException;
import java.io.InputStream;

/**
 * Hashes every byte that is read through it, so that a digest is known without a second pass.
 * Skipping reads, and mark is not supported: no byte can pass unhashed. Closing closes the source.
 */
public final class DigestingInputStream extends InputStream {
  private final InputStream source;
  private final Sha256.Hasher hasher = Sha256.hasher();
  private long count;

  /** Hashes what is read from {@code source}. */
  public DigestingInputStream(InputStream source) {
    this.source = source;
  }

  @Override
  public int read() throws IOException {
    int value = source.read();
    if (value >= 0) {
      hasher.update((byte) value);
      count++;
    }
    return value;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int got = source.read(buffer, offset, length);
    if (got > 0) {
      hasher.update(buffer, offset, got);
      count += got;
    }
    return got;
  }

  @Override
  public int available() throws IOException {
    return source.available();
  }

  @Override
  public void close() throws IOException {
    source.close();
  }

  /** Bytes read so far. */
  public long count() {
    return count;
  }

  /**
   * The digest of the bytes read so far; ends the hashing, so call it once, after the last read.
   */
  public Sha256 finish() {
    return hasher.finish();
  }
}
