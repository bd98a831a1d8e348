package pond.io.tree;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Set;

/** A directory held by its file descriptor: openat, fstatat and friends, all without following. */
record SecureFolder(SecureDirectoryStream<Path> stream) implements Folder {
  private static final Set<PosixFilePermission> EXECUTE =
      Set.of(
          PosixFilePermission.OWNER_EXECUTE,
          PosixFilePermission.GROUP_EXECUTE,
          PosixFilePermission.OTHERS_EXECUTE);

  @Override
  public boolean isSecure() {
    return true;
  }

  @Override
  public List<Path> names(int most) throws IOException {
    return Names.of(stream, most);
  }

  @Override
  public BasicFileAttributes attributes(Path name) throws IOException {
    return stream
        .getFileAttributeView(name, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
        .readAttributes();
  }

  @Override
  public boolean isExecutable(Path name) throws IOException {
    return stream
        .getFileAttributeView(name, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
        .readAttributes()
        .permissions()
        .stream()
        .anyMatch(EXECUTE::contains);
  }

  @Override
  public Folder folder(Path name) throws IOException {
    return new SecureFolder(stream.newDirectoryStream(name, LinkOption.NOFOLLOW_LINKS));
  }

  @Override
  public SeekableByteChannel read(Path name) throws IOException {
    return stream.newByteChannel(name, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
  }

  @Override
  public void close() throws IOException {
    stream.close();
  }
}
