package pond.io.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Makes renames survive a power cut. */
final class Durable {
  private Durable() {}

  /** Renames a finished, forced file to its place and forces the directory. */
  static void moveIntoPlace(Path temporary, Path target) throws IOException {
    Files.move(
        temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    forceDirectory(target.getParent());
  }

  /** Forces a directory's entries; Windows cannot open directories and keeps them by itself. */
  static void forceDirectory(Path directory) throws IOException {
    if (PrivateFiles.isPosix(directory)) {
      try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }
}
