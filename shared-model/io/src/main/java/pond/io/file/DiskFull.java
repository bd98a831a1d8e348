package pond.io.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import pond.model.port.StorageFullException;

/** Tells "the disk is full" from other failures. Java has no exception of its own for it. */
public final class DiskFull {
  /** Less free space than this at the time of a failed write is taken for its cause. */
  private static final long NEARLY_NOTHING = 64 * 1024;

  private DiskFull() {}

  /**
   * The failure as StorageFullException when that is what it is, else itself.
   *
   * @param folder where the write was tried
   */
  public static IOException classify(IOException failure, Path folder) {
    if (failure instanceof StorageFullException || !isFull(failure, folder)) {
      return failure;
    }
    return new StorageFullException(folder.toString(), failure);
  }

  private static boolean isFull(IOException failure, Path folder) {
    String message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
    if (message.contains("no space left") || message.contains("quota exceeded")) {
      return true;
    }
    // The message follows the system's language, so ask the file system as well.
    try {
      return Files.getFileStore(folder).getUsableSpace() < NEARLY_NOTHING;
    } catch (IOException e) {
      return false;
    }
  }
}
