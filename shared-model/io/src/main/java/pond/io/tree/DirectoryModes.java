package pond.io.tree;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Gives the owner back the rights on a directory that a job took away. */
final class DirectoryModes {
  private static final Set<PosixFilePermission> OWNER =
      PosixFilePermissions.fromString("rwx------");

  private DirectoryModes() {}

  /** {@code path} must be a directory and not a link; the caller has looked. */
  static void unlock(Path path) throws IOException {
    PosixFileAttributeView view =
        Files.getFileAttributeView(path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
    if (view == null) {
      return;
    }
    PosixFileAttributes attributes = view.readAttributes();
    if (attributes.isDirectory() && !attributes.permissions().containsAll(OWNER)) {
      // Plain chmod by path: to set modes without following, Java first opens the directory, which
      // is just what its mode forbids. No process is left that could put a link here.
      Files.setPosixFilePermissions(path, OWNER);
    }
  }
}
