package pond.io.tree;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pond.model.bundle.BundleEntry;
import pond.model.bundle.BundlePath;
import pond.model.bundle.BundleVisitor;

/**
 * Writes entries into a folder that it has just created. Files are opened relative to the open
 * directory where the system can; directories are made by path, because Java has no other way,
 * inside a folder that nobody else may enter.
 */
// Every open stream is in levels, and close() closes them all.
@SuppressWarnings("StreamResourceLeak")
final class TreeWriter implements BundleVisitor, AutoCloseable {
  private static final Set<OpenOption> CREATE =
      Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
  private static final Set<PosixFilePermission> PLAIN =
      PosixFilePermissions.fromString("rw-r--r--");
  private static final Set<PosixFilePermission> RUNNABLE =
      PosixFilePermissions.fromString("rwxr-xr-x");

  private final Path root;
  private final Deque<Level> levels = new ArrayDeque<>();

  private record Level(@Nullable BundlePath path, DirectoryStream<Path> stream) {}

  TreeWriter(Path root) throws IOException {
    this.root = root;
    levels.push(new Level(null, Files.newDirectoryStream(root)));
  }

  @Override
  public void entry(BundleEntry entry, InputStream content) throws IOException {
    BundlePath parent = entry.path().parent().orElse(null);
    while (!Objects.equals(levels.element().path(), parent)) {
      levels.pop().stream().close();
    }
    Path name = HostNames.check(root, entry.path());
    if (entry.isDirectory()) {
      makeDirectory(entry.path(), name);
    } else {
      makeFile(entry, name, content);
    }
  }

  @Override
  public void close() throws IOException {
    while (!levels.isEmpty()) {
      levels.pop().stream().close();
    }
  }

  private void makeDirectory(BundlePath path, Path name) throws IOException {
    Path full = root.resolve(path.text());
    Files.createDirectory(full);
    DirectoryStream<Path> inner =
        levels.element().stream() instanceof SecureDirectoryStream<Path> parent
            ? parent.newDirectoryStream(name, LinkOption.NOFOLLOW_LINKS)
            : Files.newDirectoryStream(full);
    levels.push(new Level(path, inner));
    if (inner instanceof SecureDirectoryStream<Path> secure) {
      secure.getFileAttributeView(PosixFileAttributeView.class).setPermissions(RUNNABLE);
    }
  }

  private void makeFile(BundleEntry entry, Path name, InputStream content) throws IOException {
    if (levels.element().stream() instanceof SecureDirectoryStream<Path> parent) {
      try (OutputStream out = Channels.newOutputStream(parent.newByteChannel(name, CREATE))) {
        content.transferTo(out);
      }
      // Set after creation: what a mode at creation gives depends on the umask.
      parent
          .getFileAttributeView(name, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
          .setPermissions(entry.mode() == 0755 ? RUNNABLE : PLAIN);
      return;
    }
    Path full = root.resolve(entry.path().text());
    try (OutputStream out = Channels.newOutputStream(Files.newByteChannel(full, CREATE))) {
      content.transferTo(out);
    }
  }
}
