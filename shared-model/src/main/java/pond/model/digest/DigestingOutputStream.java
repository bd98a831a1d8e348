package pond.model.digest;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Hashes every byte that is written through it, after the sink took it. Closing closes the sink.
 */
public final class DigestingOutputStream extends OutputStream {
  private final OutputStream sink;
  private final Sha256.Hasher hasher = Sha256.hasher();
  private long count;

  /** Hashes what is written to {@code sink}. */
  public DigestingOutputStream(OutputStream sink) {
    this.sink = sink;
  }

  @Override
  public void write(int value) throws IOException {
    sink.write(value);
    hasher.update((byte) value);
    count++;
  }

  @Override
  public void write(byte[] buffer, int offset, int length) throws IOException {
    sink.write(buffer, offset, length);
    hasher.update(buffer, offset, length);
    count += length;
  }

  @Override
  public void flush() throws IOException {
    sink.flush();
  }

  @Override
  public void close() throws IOException {
    sink.close();
  }

  /** Bytes written so far. */
  public long count() {
    return count;
  }

  /** The digest of the bytes written; ends the hashing, so call it once, after the last write. */
  public Sha256 finish() {
    return hasher.finish();
  }
}
