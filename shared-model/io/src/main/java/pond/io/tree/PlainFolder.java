package pond.io.tree;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;

/**
 * A directory by its path, for systems without directory descriptors (Windows). Good enough for the
 * user's own folder; a tree that someone hostile could still change must not be read through it.
 */
record PlainFolder(Path path, DirectoryStream<Path> stream) implements Folder {
  @Override
  public boolean isSecure() {
    return false;
  }

  @Override
  public List<Path> names(int most) throws IOException {
    return Names.of(stream, most);
  }

  @Override
  public BasicFileAttributes attributes(Path name) throws IOException {
    return Files.readAttributes(
        path.resolve(name), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
  }

  @Override
  public boolean isExecutable(Path name) {
    return false;
  }

  @Override
  public Folder folder(Path name) throws IOException {
    return Folder.open(path.resolve(name));
  }

  @Override
  public SeekableByteChannel read(Path name) throws IOException {
    return Files.newByteChannel(
        path.resolve(name), Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
  }

  @Override
  public void close() throws IOException {
    stream.close();
  }
}
