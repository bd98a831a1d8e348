package pond.io.tree;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.attribute.BasicFileAttributeView;
import java.util.ArrayList;
import java.util.List;

/**
 * Empties one folder through its descriptor. A folder that lies too deep is first moved up to the
 * top, so neither descriptors nor path lengths nor the stack grow with the depth of the tree.
 */
final class SecureDelete {
  /** Eight names of 255 bytes and the root stay below the 4096 bytes a path may have. */
  private static final int MAX_DEPTH = 8;

  private final Path root;
  private final SecureDirectoryStream<Path> top;
  private final List<Path> moved = new ArrayList<>();
  private int counter;

  SecureDelete(Path root, SecureDirectoryStream<Path> top) {
    this.root = root;
    this.top = top;
  }

  void all() throws IOException {
    empty(top, root, 0);
    while (!moved.isEmpty()) {
      Path name = moved.removeLast();
      // The walk over the top may have met it there already.
      if (exists(name)) {
        deleteFolder(top, root, name, 0);
      }
    }
  }

  private void empty(SecureDirectoryStream<Path> folder, Path at, int depth) throws IOException {
    try {
      // Deleting while reading is fine: what is deleted is simply not returned again.
      for (Path path : folder) {
        Path name = path.getFileName();
        if (isDirectory(folder, name)) {
          deleteFolder(folder, at, name, depth);
        } else {
          folder.deleteFile(name);
        }
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
  }

  private void deleteFolder(SecureDirectoryStream<Path> folder, Path path, Path name, int depth)
      throws IOException {
    Path full = path.resolve(name);
    DirectoryModes.unlock(full);
    if (depth >= MAX_DEPTH) {
      moved.add(moveUp(folder, name));
      return;
    }
    try (var inner = folder.newDirectoryStream(name, LinkOption.NOFOLLOW_LINKS)) {
      empty(inner, full, depth + 1);
    }
    folder.deleteDirectory(name);
  }

  private Path moveUp(SecureDirectoryStream<Path> folder, Path name) throws IOException {
    Path target = root.getFileSystem().getPath(".pond-deleting-" + counter++);
    while (exists(target)) {
      target = root.getFileSystem().getPath(".pond-deleting-" + counter++);
    }
    folder.move(name, top, target);
    return target;
  }

  private boolean exists(Path name) throws IOException {
    try {
      top.getFileAttributeView(name, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
          .readAttributes();
      return true;
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  private static boolean isDirectory(SecureDirectoryStream<Path> folder, Path name)
      throws IOException {
    return folder
        .getFileAttributeView(name, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
        .readAttributes()
        .isDirectory();
  }
}
