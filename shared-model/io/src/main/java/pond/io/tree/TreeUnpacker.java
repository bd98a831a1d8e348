package pond.io.tree;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.UnaryOperator;
import pond.io.file.DiskFull;
import pond.model.bundle.BundleLimits;
import pond.model.bundle.BundlePath;
import pond.model.bundle.BundleReader;
import pond.model.bundle.BundleSummary;
import pond.model.bundle.BundleVisitor;
import pond.model.digest.Sha256;

/**
 * Makes a folder of a hostile bundle. The folder is new and private (0700), every file is created
 * anew and without following, modes are 0644 or 0755 and nothing else. On any failure, a wrong
 * digest included, all of it is deleted again.
 */
public final class TreeUnpacker {
  private final BundleLimits limits;

  /** Unpacks within {@code limits}. */
  public TreeUnpacker(BundleLimits limits) {
    this.limits = limits;
  }

  /**
   * Unpacks a whole bundle.
   *
   * @param tar the uncompressed tar, to its end; not closed
   * @param target must not exist; its parent must exist and be writable by nobody else
   * @throws pond.model.bundle.BundleRefusedException when the bundle is refused or has another
   *     digest
   * @throws pond.model.port.StorageFullException when there is no space
   */
  public BundleSummary unpack(InputStream tar, Sha256 expected, Path target) throws IOException {
    return unpack(tar, expected, target, writer -> writer);
  }

  /** Unpacks only what is below {@code prefix}, without the prefix; checks the whole bundle. */
  public BundleSummary unpackUnder(BundlePath prefix, InputStream tar, Sha256 expected, Path target)
      throws IOException {
    return unpack(tar, expected, target, writer -> BundleVisitor.under(prefix, writer));
  }

  private BundleSummary unpack(
      InputStream tar, Sha256 expected, Path target, UnaryOperator<BundleVisitor> view)
      throws IOException {
    createPrivate(target);
    boolean done = false;
    try (TreeWriter writer = new TreeWriter(target)) {
      BundleSummary summary = new BundleReader(limits).read(tar, expected, view.apply(writer));
      done = true;
      return summary;
    } catch (IOException e) {
      throw DiskFull.classify(e, target);
    } finally {
      if (!done) {
        Trees.deleteRecursively(target);
      }
    }
  }

  private static void createPrivate(Path target) throws IOException {
    if (target.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      var mode = PosixFilePermissions.fromString("rwx------");
      Files.createDirectory(target, PosixFilePermissions.asFileAttribute(mode));
    } else {
      Files.createDirectory(target);
    }
  }
}
