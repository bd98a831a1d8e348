package pond.model.bundle.gzip;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import pond.model.bundle.BundleLimits;
import pond.model.bundle.BundleReader;
import pond.model.bundle.BundleRefusal;
import pond.model.bundle.BundleRefusedException;
import pond.model.bundle.BundleVisitor;
import pond.model.bundle.BundleWriter;

final class GzipTest {
  private static final BundleLimits LIMITS = BundleLimits.INPUT;
  private static final byte[] PLAIN = randomBytes(200_000);

  @Test
  void encode_thenDecodeByBoth_isTheSame() throws IOException {
    byte[] gzip = encode(PLAIN, LIMITS);
    assertArrayEquals(PLAIN, decode(gzip, LIMITS));
    assertArrayEquals(PLAIN, new GZIPInputStream(new ByteArrayInputStream(gzip)).readAllBytes());
  }

  @Test
  void decode_jdkGzip_isAccepted() throws IOException {
    assertArrayEquals(PLAIN, decode(jdk(PLAIN), LIMITS));
  }

  @Test
  void decode_everyCut_isTruncated() throws IOException {
    byte[] gzip = encode(new byte[3000], LIMITS);
    for (int length = 0; length < gzip.length; length++) {
      byte[] cut = Arrays.copyOf(gzip, length);
      refused(BundleRefusal.TRUNCATED, () -> decode(cut, LIMITS));
    }
  }

  @Test
  void decode_secondMemberOrTail_isRefused() throws IOException {
    byte[] gzip = encode(PLAIN, LIMITS);
    refused(BundleRefusal.TRAILING_DATA, () -> decode(join(gzip, gzip), LIMITS));
    refused(BundleRefusal.TRAILING_DATA, () -> decode(join(gzip, new byte[1]), LIMITS));
  }

  @Test
  void decode_wrongTrailerHeaderOrBody_isRefused() throws IOException {
    byte[] gzip = encode(PLAIN, LIMITS);
    refused(BundleRefusal.BAD_COMPRESSION, () -> decode(flip(gzip, gzip.length - 1), LIMITS));
    refused(BundleRefusal.BAD_COMPRESSION, () -> decode(flip(gzip, gzip.length - 8), LIMITS));
    refused(BundleRefusal.BAD_COMPRESSION, () -> decode(flip(gzip, 0), LIMITS));
    refused(BundleRefusal.BAD_COMPRESSION, () -> decode(flip(gzip, 3), LIMITS));
    refused(BundleRefusal.BAD_COMPRESSION, () -> decode(PLAIN, LIMITS));
  }

  @Test
  void decode_moreThanTheLimitsAllow_isTooLarge() throws IOException {
    BundleLimits small = new BundleLimits(1, 1000, 1000, 1, 10);
    byte[] gzip = encode(PLAIN, LIMITS);
    refused(BundleRefusal.TOO_LARGE, () -> decode(gzip, small));
    refused(BundleRefusal.TOO_LARGE, () -> encode(PLAIN, small));
  }

  /** 256 MiB of zeros in 256 KiB: stops at 16 MiB out. */
  @Test
  void decode_bomb_isRefusedEarlyWithBoundedMemory() throws IOException {
    byte[] bomb = bomb(256L << 20);
    GzipDecoder decoder = new GzipDecoder(new ByteArrayInputStream(bomb), LIMITS);
    byte[] buffer = new byte[8192];
    long[] out = {0};
    refused(
        BundleRefusal.RATIO,
        () -> {
          for (int got = decoder.read(buffer); got >= 0; got = decoder.read(buffer)) {
            out[0] += got;
          }
        });
    assertTrue(out[0] <= GrowthLimit.FREE_BYTES, "came out: " + out[0]);
  }

  /** Our own encoder stays under the ratio even for the most repetitive content there is. */
  @Test
  void decode_honestZeros_areAccepted() throws IOException {
    byte[] zeros = new byte[40 << 20];
    assertEquals(zeros.length, decode(encode(zeros, LIMITS), LIMITS).length);
  }

  @Test
  void read_bundleThroughGzip_checksTheTrailerToo() throws IOException {
    ByteArrayOutputStream tar = new ByteArrayOutputStream();
    new BundleWriter(tar, LIMITS).finish();
    byte[] gzip = encode(tar.toByteArray(), LIMITS);
    assertEquals(0, read(gzip));
    refused(BundleRefusal.TRAILING_DATA, () -> read(join(gzip, new byte[1])));
    refused(BundleRefusal.BAD_COMPRESSION, () -> read(flip(gzip, gzip.length - 5)));
  }

  private static int read(byte[] gzip) throws IOException {
    try (var in = new GzipDecoder(new ByteArrayInputStream(gzip), LIMITS)) {
      return new BundleReader(LIMITS).read(in, BundleVisitor.NONE).entries();
    }
  }

  private static byte[] bomb(long zeros) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(out, 1 << 16)) {
      byte[] chunk = new byte[1 << 20];
      for (long left = zeros; left > 0; left -= chunk.length) {
        gzip.write(chunk);
      }
    }
    return out.toByteArray();
  }

  private static byte[] encode(byte[] plain, BundleLimits limits) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (var gzip = new GzipEncoder(out, limits)) {
      gzip.write(plain);
    }
    return out.toByteArray();
  }

  private static byte[] decode(byte[] gzip, BundleLimits limits) throws IOException {
    try (var in = new GzipDecoder(new ByteArrayInputStream(gzip), limits)) {
      return in.readAllBytes();
    }
  }

  private static byte[] jdk(byte[] plain) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(out)) {
      gzip.write(plain);
    }
    return out.toByteArray();
  }

  private static byte[] join(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  private static byte[] flip(byte[] bytes, int at) {
    byte[] bent = bytes.clone();
    bent[at] ^= 1;
    return bent;
  }

  private static byte[] randomBytes(int count) {
    byte[] bytes = new byte[count];
    new Random(42).nextBytes(bytes);
    return bytes;
  }

  private static void refused(BundleRefusal reason, Executable action) {
    assertEquals(reason, assertThrows(BundleRefusedException.class, action).reason());
  }
}
