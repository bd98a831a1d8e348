package pond.model.bundle;

import static pond.model.bundle.BundleRefusal.NOT_CANONICAL;
import static pond.model.bundle.BundleRefusal.TRUNCATED;

import java.io.IOException;
import java.io.InputStream;
import pond.model.digest.DigestingInputStream;
import pond.model.digest.Sha256;

/** Exact reads of a tar, hashed on the way; an early end is a refusal. */
final class TarInput {
  private final DigestingInputStream source;

  TarInput(InputStream source) {
    this.source = new DigestingInputStream(source);
  }

  byte[] exactly(int length) throws IOException {
    byte[] bytes = source.readNBytes(length);
    if (bytes.length < length) {
      throw truncated();
    }
    return bytes;
  }

  byte[] block() throws IOException {
    return exactly(TarHeader.BLOCK);
  }

  /** Reads at least one byte. */
  int some(byte[] buffer, int offset, int length) throws IOException {
    int got = source.read(buffer, offset, length);
    if (got < 0) {
      throw truncated();
    }
    return got;
  }

  /** Reads the filling after {@code size} bytes, which must be zero. */
  void padding(long size) throws IOException {
    if (!isZero(exactly(TarHeader.padding(size)))) {
      throw new BundleRefusedException(
          NOT_CANONICAL, "The filling after an entry holds something other than zero bytes.");
    }
  }

  boolean atEnd() throws IOException {
    return source.read() < 0;
  }

  long count() {
    return source.count();
  }

  Sha256 finish() {
    return source.finish();
  }

  static boolean isZero(byte[] bytes) {
    int any = 0;
    for (byte value : bytes) {
      any |= value;
    }
    return any == 0;
  }

  private static BundleRefusedException truncated() {
    return new BundleRefusedException(TRUNCATED, "The bundle ends too early.");
  }
}
