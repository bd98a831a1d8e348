package pond.io.file;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;

/** Cleans up uploads that were given up. */
final class Uploads {
  private Uploads() {}

  static int deleteBefore(Path root, Instant limit) throws IOException {
    int deleted = 0;
    try (DirectoryStream<Path> tenants = Files.newDirectoryStream(root)) {
      for (Path tenant : tenants) {
        Path uploads = tenant.resolve(BlobPlace.UPLOADS);
        if (Files.isDirectory(uploads, LinkOption.NOFOLLOW_LINKS)) {
          deleted += deleteIn(uploads, limit);
        }
      }
    }
    return deleted;
  }

  private static int deleteIn(Path folder, Instant limit) throws IOException {
    int deleted = 0;
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        Instant last = Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).toInstant();
        if (last.isBefore(limit) && Files.deleteIfExists(file)) {
          deleted++;
        }
      }
    }
    return deleted;
  }
}
