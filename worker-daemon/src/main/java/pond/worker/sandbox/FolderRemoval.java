package pond.worker.sandbox;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/**
 * Removes what a hostile job left: folders it closed to everybody, and folders nested deeper than a
 * path can be long. So nothing recurses, and each folder is first moved up to the top.
 */
final class FolderRemoval {
  private final Path root;
  private final ArrayDeque<Path> open = new ArrayDeque<>();
  private final String prefix = "gone-" + Long.toHexString(System.nanoTime()) + "-";
  private int moved;

  FolderRemoval(Path root) {
    this.root = root;
  }

  void run() throws IOException {
    openUp(root);
    open.addAll(children(root));
    while (!open.isEmpty()) {
      remove(open.pop());
    }
    Files.delete(root);
  }

  private void remove(Path top) throws IOException {
    if (isFolder(top)) {
      openUp(top);
      for (Path child : children(top)) {
        if (isFolder(child)) {
          moveUp(child);
        } else {
          Files.delete(child);
        }
      }
    }
    Files.delete(top);
  }

  private void moveUp(Path folder) throws IOException {
    // A folder that nobody may write to cannot be moved either.
    openUp(folder);
    open.push(Files.move(folder, root.resolve(prefix + moved++)));
  }

  private static List<Path> children(Path folder) throws IOException {
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      stream.forEach(found::add);
    }
    return found;
  }

  private static void openUp(Path folder) throws IOException {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
  }

  private static boolean isFolder(Path path) {
    return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
  }
}
