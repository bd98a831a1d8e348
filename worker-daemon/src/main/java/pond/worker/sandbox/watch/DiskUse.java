package pond.worker.sandbox.watch;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;

/**
 * How much a job has written. The job is running and hostile while this walks, so folders are
 * opened relative to their parent and links are never followed: a folder swapped for a link to the
 * host's root is refused by the kernel, not walked.
 */
public final class DiskUse {
  private static final long PER_ENTRY = 4096;
  private static final int DEEPEST = 128;

  /**
   * What was found.
   *
   * @param exceeds true when all below the folder is larger than the limit
   * @param hides true when something is closed to the worker, so that it could not be counted
   */
  public record Measure(boolean exceeds, boolean hides) {}

  private final long limit;
  private long bytes;
  private boolean hides;

  private DiskUse(long limit) {
    this.limit = limit;
  }

  /** Counts all below the folder; stops once it is over the limit. */
  public static Measure measure(Path folder, long limit) throws IOException {
    DiskUse use = new DiskUse(limit);
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      if (!(stream instanceof SecureDirectoryStream<Path> secure)) {
        throw new IOException("This file system cannot be walked safely: " + folder);
      }
      use.walk(secure, 0);
    } catch (AccessDeniedException e) {
      // The job closed its own top folder.
      use.hides = true;
    }
    return new Measure(use.full(), use.hides);
  }

  /** Bytes in files that were unlinked but are still held open below a job folder. */
  public static long unlinkedBytes(List<Integer> pids) {
    long sum = 0;
    for (int pid : pids) {
      try (DirectoryStream<Path> open = Files.newDirectoryStream(Path.of("/proc/" + pid + "/fd"))) {
        for (Path descriptor : open) {
          sum += unlinkedBytes(descriptor);
        }
      } catch (IOException | DirectoryIteratorException e) {
        // The process ended while we looked; its files are gone with it.
      }
    }
    return sum;
  }

  private static long unlinkedBytes(Path descriptor) throws IOException {
    String target = Files.readSymbolicLink(descriptor).toString();
    boolean ours = target.startsWith("/work/") || target.startsWith("/out/");
    return ours && target.endsWith(" (deleted)") ? Files.size(descriptor) : 0;
  }

  private boolean full() {
    return bytes > limit;
  }

  private void walk(SecureDirectoryStream<Path> folder, int depth) {
    if (depth > DEEPEST) {
      // No collector takes a tree this deep, and counting it would cost more than it is worth.
      bytes = Long.MAX_VALUE;
      return;
    }
    try {
      for (Path entry : folder) {
        count(folder, entry.getFileName(), depth);
        if (full()) {
          return;
        }
      }
    } catch (DirectoryIteratorException e) {
      // Removed while reading it: what it held is gone or counted at the next look.
    }
  }

  private void count(SecureDirectoryStream<Path> folder, Path name, int depth) {
    try {
      BasicFileAttributes attributes =
          folder
              .getFileAttributeView(name, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
              .readAttributes();
      bytes += PER_ENTRY + (attributes.isRegularFile() ? attributes.size() : 0);
      if (attributes.isDirectory()) {
        try (SecureDirectoryStream<Path> inner =
            folder.newDirectoryStream(name, LinkOption.NOFOLLOW_LINKS)) {
          walk(inner, depth + 1);
        }
      }
    } catch (AccessDeniedException e) {
      // Its owner is the job's user, and for an ordinary daemon that is no more than ourselves.
      hides = true;
    } catch (IOException e) {
      // Gone, swapped or unreadable since it was listed; counted again at the next look.
    }
  }
}
