package pond.io.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/**
 * Files and folders that only their owner may see: keys, configuration, stores.
 *
 * <p>Written to a temporary file beside the target with mode 0600 from its first byte, forced, then
 * renamed: a reader, a crash or a full disk sees the old content or the new, never a part. Reading
 * refuses a file that others could read or change. On systems without POSIX modes the modes are
 * left to the user's profile folder.
 */
public final class PrivateFiles {
  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
  private static final Set<PosixFilePermission> FOLDER =
      PosixFilePermissions.fromString("rwx------");

  private PrivateFiles() {}

  /**
   * Creates a 0700 folder and missing folders above it (0700 too); an existing one must be safe.
   */
  public static Path createFolder(Path folder) throws IOException {
    Path absolute = folder.toAbsolutePath();
    if (Files.isDirectory(absolute, LinkOption.NOFOLLOW_LINKS)) {
      requirePrivate(absolute, "700");
      return absolute;
    }
    Path parent = folderOf(absolute);
    if (!Files.isDirectory(parent)) {
      createFolder(parent);
    }
    try {
      Files.createDirectory(absolute, attributes(parent, FOLDER));
      Durable.forceDirectory(parent);
    } catch (FileAlreadyExistsException e) {
      // Another thread may have been first; anything else than a private folder is refused.
      if (!Files.isDirectory(absolute, LinkOption.NOFOLLOW_LINKS)) {
        throw e;
      }
      requirePrivate(absolute, "700");
    } catch (IOException e) {
      throw DiskFull.classify(e, parent);
    }
    return absolute;
  }

  /**
   * Creates or replaces a 0600 file as one step; {@code target}'s folder must exist.
   *
   * @throws pond.model.port.StorageFullException when there is no space; the old content stays
   */
  public static void write(Path target, byte[] content) throws IOException {
    Path temporary = writeBeside(target, content);
    try {
      Durable.moveIntoPlace(temporary, target.toAbsolutePath());
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /**
   * Like {@link #write}, but never replaces.
   *
   * @throws java.nio.file.FileAlreadyExistsException when there is something of this name
   */
  public static void createNew(Path target, byte[] content) throws IOException {
    Path temporary = writeBeside(target, content);
    try {
      // A hard link is the one step that both appears whole and fails when the name is taken.
      Files.createLink(target, temporary);
    } finally {
      Files.deleteIfExists(temporary);
    }
    Durable.forceDirectory(folderOf(target));
  }

  /**
   * Reads a private file of at most {@code maxBytes}.
   *
   * @throws UnsafeFileException when it is a link, no regular file, readable by others, or too
   *     large
   */
  public static byte[] read(Path file, int maxBytes) throws IOException {
    requirePrivate(file, "600");
    Set<OpenOption> options = Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
    try (SeekableByteChannel channel = Files.newByteChannel(file, options)) {
      if (channel.size() > maxBytes) {
        throw new UnsafeFileException(
            "The file "
                + file
                + " has more than "
                + maxBytes
                + " bytes; it is not what it should be.");
      }
      ByteBuffer buffer = ByteBuffer.allocate((int) channel.size());
      while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
        // A read may give less than was asked for.
      }
      return buffer.array();
    }
  }

  /** Refuses a file or folder that is a link or that group or others have any right on. */
  public static void requirePrivate(Path path, String mode) throws IOException {
    if (!isPosix(path)) {
      return;
    }
    PosixFileAttributes attributes =
        Files.readAttributes(path, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    if (attributes.isSymbolicLink() || attributes.isOther()) {
      throw new UnsafeFileException(
          path + " is a link or a special file. Replace it with the real one.");
    }
    if (OwnUser.isForeign(path)) {
      throw new UnsafeFileException(
          path + " belongs to another user, who can change it. Make it anew as this user.");
    }
    Set<PosixFilePermission> others = EnumSet.copyOf(EnumSet.allOf(PosixFilePermission.class));
    others.removeAll(FOLDER);
    others.retainAll(attributes.permissions());
    if (!others.isEmpty()) {
      throw new UnsafeFileException(
          "Others than the owner can use "
              + path
              + " (mode "
              + PosixFilePermissions.toString(attributes.permissions())
              + "). Run: chmod "
              + mode
              + " "
              + path
              + " - and if it holds a key that others may have read, make a new key.");
    }
  }

  /** The attribute that creates with exactly these rights, none where the system has no modes. */
  private static FileAttribute<?>[] attributes(Path near, Set<PosixFilePermission> permissions) {
    return isPosix(near)
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
        : new FileAttribute<?>[0];
  }

  static FileAttribute<?>[] privateFile(Path near) {
    return attributes(near, FILE);
  }

  static boolean isPosix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  private static Path folderOf(Path target) {
    Path folder = target.toAbsolutePath().getParent();
    if (folder == null) {
      throw new IllegalArgumentException("A file system root is no file.");
    }
    return folder;
  }

  private static Path writeBeside(Path target, byte[] content) throws IOException {
    Path folder = folderOf(target);
    Path temporary = null;
    boolean done = false;
    try {
      temporary =
          Files.createTempFile(folder, "." + target.getFileName(), ".new", privateFile(folder));
      try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
        writeAll(channel, content);
        channel.force(true);
      }
      done = true;
      return temporary;
    } catch (IOException e) {
      throw DiskFull.classify(e, folder);
    } finally {
      if (!done && temporary != null) {
        Files.deleteIfExists(temporary);
      }
    }
  }

  private static void writeAll(FileChannel channel, byte[] content) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(content);
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
  }
}
