package pond.io.tree;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;

/**
 * One open directory. Children are named, never pathed, and nothing follows a link: where the
 * system offers it (Linux, macOS) everything is relative to the open directory.
 */
interface Folder extends AutoCloseable {
  /** Opens a folder; refuses a link. */
  // The stream belongs to the folder that is returned, and is closed with it.
  @SuppressWarnings("StreamResourceLeak")
  static Folder open(Path path) throws IOException {
    if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
      throw new NotDirectoryException(path.toString());
    }
    DirectoryStream<Path> stream = Files.newDirectoryStream(path);
    return stream instanceof SecureDirectoryStream<Path> secure
        ? new SecureFolder(secure)
        : new PlainFolder(path, stream);
  }

  /**
   * Whether names are resolved by the open directory itself, so that no rename can redirect them.
   */
  boolean isSecure();

  /** The children in no order, at most {@code most}; may be asked once. */
  List<Path> names(int most) throws IOException;

  /** What the child itself is, a link being a link. */
  BasicFileAttributes attributes(Path name) throws IOException;

  /** Whether the child has any execute bit; false where there are none. */
  boolean isExecutable(Path name) throws IOException;

  /** Opens a child directory; fails on a link. */
  Folder folder(Path name) throws IOException;

  /** Opens a child file for reading; fails on a link. */
  SeekableByteChannel read(Path name) throws IOException;

  @Override
  void close() throws IOException;
}
