package pond.io.tree;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;

/** Deleting what others left behind. */
public final class Trees {
  private Trees() {}

  /**
   * Deletes a file, a link (not what it points to) or a folder with all it holds; does nothing when
   * there is none. Copes with any depth, with names that are not text, and with folders whose modes
   * forbid even their owner to look. Whoever could change the tree must be gone before.
   */
  public static void deleteRecursively(Path path) throws IOException {
    if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
      DirectoryModes.unlock(path);
      try (DirectoryStream<Path> stream = Files.newDirectoryStream(path)) {
        if (stream instanceof SecureDirectoryStream<Path> secure) {
          new SecureDelete(path, secure).all();
        } else {
          deleteByPath(stream);
        }
      }
    }
    Files.deleteIfExists(path);
  }

  private static void deleteByPath(DirectoryStream<Path> children) throws IOException {
    for (Path child : children) {
      deleteRecursively(child);
    }
  }
}
