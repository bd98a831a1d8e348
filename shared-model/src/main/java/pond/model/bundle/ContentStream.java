package pond.model.bundle;

import java.io.IOException;
import java.io.InputStream;

/** The content of one entry, never a byte more; closing skips the rest. */
final class ContentStream extends InputStream {
  private static final int SKIP_BUFFER = 16 * 1024;

  private final TarInput input;
  private long left;

  ContentStream(TarInput input, BundleEntry entry) {
    this.input = input;
    this.left = entry.size();
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (left == 0) {
      return -1;
    }
    int got = input.some(buffer, offset, (int) Math.min(left, length));
    left -= got;
    return got;
  }

  @Override
  public void close() throws IOException {
    byte[] skipped = new byte[(int) Math.min(left, SKIP_BUFFER)];
    while (left > 0) {
      left -= input.some(skipped, 0, (int) Math.min(left, skipped.length));
    }
  }
}
