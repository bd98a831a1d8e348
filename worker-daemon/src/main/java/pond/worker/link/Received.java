package pond.worker.link;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import pond.model.digest.Sha256;

/** What has arrived of a blob so far, over as many connections as it takes. */
final class Received {
  private final OutputStream out;
  private final long size;
  private final Sha256.Hasher hasher = Sha256.hasher();
  private long count;
  private Optional<IOException> disk = Optional.empty();

  Received(OutputStream out, long size) {
    this.out = out;
    this.size = size;
  }

  long count() {
    return count;
  }

  boolean complete() {
    return count >= size || disk.isPresent();
  }

  /** Takes what is missing and not a byte more. */
  void takeFrom(InputStream body, StallGuard guard) throws IOException {
    byte[] buffer = new byte[1 << 16];
    while (!complete()) {
      int read = body.read(buffer, 0, (int) Math.min(buffer.length, size - count));
      if (read < 0) {
        return;
      }
      guard.progress();
      write(buffer, read);
    }
  }

  /** A full disk must not look like a broken connection, or it would be tried for ever. */
  private void write(byte[] buffer, int length) {
    try {
      out.write(buffer, 0, length);
      hasher.update(buffer, 0, length);
      count += length;
    } catch (IOException e) {
      disk = Optional.of(e);
    }
  }

  void failIfDisk() throws IOException {
    if (disk.isPresent()) {
      throw disk.get();
    }
  }

  Sha256 digest() {
    return hasher.finish();
  }
}
