package pond.model.bundle.gzip;

import static pond.model.bundle.BundleRefusal.RATIO;
import static pond.model.bundle.BundleRefusal.TOO_LARGE;

import pond.model.bundle.BundleRefusedException;

/**
 * How much may come out of compressed bytes. Sender and receiver apply the same rule.
 *
 * @param maxBytes most uncompressed bytes
 */
record GrowthLimit(long maxBytes) {
  /** Below this many bytes out, any ratio is fine: small bundles are mostly zero bytes. */
  static final long FREE_BYTES = 16L << 20;

  /** Most bytes out per byte in. Deflate can reach 1032; real content stays far below. */
  static final long MAX_RATIO = 250;

  void check(long plainBytes, long compressedBytes) {
    if (plainBytes > maxBytes) {
      throw new BundleRefusedException(
          TOO_LARGE, "The bundle unpacks to more than the " + maxBytes + " bytes allowed.");
    }
    if (plainBytes > FREE_BYTES && plainBytes / MAX_RATIO > compressedBytes) {
      throw new BundleRefusedException(
          RATIO,
          "The bundle grows to more than "
              + MAX_RATIO
              + " times its size when unpacked. Large files of zeros or repeats do that; leave them out.");
    }
  }
}
