package pond.io.tree;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import pond.model.bundle.BundleLimits;
import pond.model.bundle.BundleRefusal;
import pond.model.bundle.BundleRefusedException;
import pond.model.bundle.BundleSummary;

/**
 * Makes a bundle of what a hostile job left behind.
 *
 * <p>Every process of the job must be dead before: then nothing can change between the look and the
 * read, and what changes nevertheless is noticed and refused. Only works where directories can be
 * held open (Linux, macOS); elsewhere it refuses to run instead of reading by path. Hard links
 * become copies; set-uid, owner, times and extended attributes are dropped.
 */
public final class OutputCollector {
  private final BundleLimits limits;

  /** Collects within {@code limits}. */
  public OutputCollector(BundleLimits limits) {
    this.limits = limits;
  }

  /**
   * Writes the bundle of {@code folder} to {@code sink}, which is not closed. Refusals of the tree
   * as a whole come before the first byte is written; after any exception what was written is no
   * bundle.
   *
   * @throws BundleRefusedException when the tree cannot be a bundle
   * @throws UnsupportedOperationException where the system has no directory descriptors
   */
  public BundleSummary collect(Path folder, OutputStream sink) throws IOException {
    requireSecure(folder);
    TreeReader reader = new TreeReader(limits, path -> false);
    reader.check(folder);
    return reader.write(folder, sink);
  }

  /** Looks at names, kinds and sizes only; refuses like {@link #collect}. */
  public void check(Path folder) throws IOException {
    requireSecure(folder);
    new TreeReader(limits, path -> false).check(folder);
  }

  private static void requireSecure(Path folder) throws IOException {
    try (Folder root = Folder.open(folder)) {
      if (!root.isSecure()) {
        throw new UnsupportedOperationException(
            "This system cannot read a hostile folder safely; run jobs on Linux.");
      }
    } catch (AccessDeniedException e) {
      throw new BundleRefusedException(
          BundleRefusal.MODE, "The job took away the permission to read its output folder.");
    }
  }
}
