package pond.worker.home;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Held by the one daemon that runs on a home; the system frees it however that daemon ends. */
public final class HomeLock implements AutoCloseable {
  private final FileChannel channel;

  private HomeLock(FileChannel channel) {
    this.channel = channel;
  }

  /** The lock, or empty when another process has it. */
  public static Optional<HomeLock> take(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    boolean held = false;
    try {
      FileLock lock = channel.tryLock();
      held = lock != null;
      return held ? Optional.of(new HomeLock(channel)) : Optional.empty();
    } catch (OverlappingFileLockException e) {
      return Optional.empty();
    } finally {
      if (!held) {
        channel.close();
      }
    }
  }

  /** Whether somebody holds it now. */
  public static boolean isHeld(Path file) throws IOException {
    Optional<HomeLock> mine = take(file);
    if (mine.isPresent()) {
      mine.get().close();
    }
    return mine.isEmpty();
  }

  /** A line for the log. */
  public String describe(Path home) {
    return "Runs on " + home + (channel.isOpen() ? "." : ", no longer locked.");
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
