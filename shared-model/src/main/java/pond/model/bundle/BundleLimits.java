package pond.model.bundle;

import java.util.stream.Stream;

/**
 * What a bundle may at most be. Checked on each header, before content is read.
 *
 * @param entries files and directories
 * @param totalBytes sum of all file sizes
 * @param fileBytes size of one file
 * @param depth parts of a path
 * @param pathBytes UTF-8 bytes of a path
 */
public record BundleLimits(int entries, long totalBytes, long fileBytes, int depth, int pathBytes) {
  private static final long MIB = 1L << 20;
  private static final long GIB = 1L << 30;

  /** For the operator's own folder. */
  public static final BundleLimits SOURCE = new BundleLimits(100_000, 4 * GIB, 2 * GIB, 32, 900);

  /** For what a stage leaves behind. */
  public static final BundleLimits OUTPUT = new BundleLimits(20_000, 256 * MIB, 256 * MIB, 32, 900);

  /** For what a stage gets: room for a source, outputs of others and the prefixes. */
  public static final BundleLimits INPUT =
      new BundleLimits(200_000, 8 * GIB - 1, 2 * GIB, 40, BundlePath.MAX_BYTES);

  /** Checks that every limit is positive and possible. */
  public BundleLimits {
    boolean positive =
        Stream.of((long) entries, totalBytes, fileBytes, (long) depth, (long) pathBytes)
            .allMatch(limit -> limit > 0);
    if (!positive || fileBytes > BundleEntry.MAX_SIZE || pathBytes > BundlePath.MAX_BYTES) {
      throw new IllegalArgumentException(
          "Bundle limits must be positive, a file under 8 GiB and a path of at most 1024 bytes.");
    }
  }

  /** These limits with the sizes lowered to {@code bytes}; a higher number changes nothing. */
  public BundleLimits withBytesAtMost(long bytes) {
    return new BundleLimits(
        entries, Math.min(totalBytes, bytes), Math.min(fileBytes, bytes), depth, pathBytes);
  }

  /** These limits with the number of entries lowered; a higher number changes nothing. */
  public BundleLimits withEntriesAtMost(int most) {
    return new BundleLimits(Math.min(entries, most), totalBytes, fileBytes, depth, pathBytes);
  }

  /** These limits with the depth lowered; a higher number changes nothing. */
  public BundleLimits withDepthAtMost(int most) {
    return new BundleLimits(entries, totalBytes, fileBytes, Math.min(depth, most), pathBytes);
  }

  /** Bytes of the largest tar within these limits: headers, long names, padding, end. */
  public long maxTarBytes() {
    long perEntry = 512L * (1 + 1 + 3 + 1);
    return totalBytes + entries * perEntry + 1024;
  }
}
