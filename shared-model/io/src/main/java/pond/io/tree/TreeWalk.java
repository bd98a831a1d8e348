package pond.io.tree;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import pond.model.bundle.BundleEntry;
import pond.model.bundle.BundlePath;
import pond.model.bundle.BundleRefusal;
import pond.model.bundle.BundleRefusedException;

/**
 * Goes through a folder in bundle order, depth first, and refuses what no bundle can hold. Holds
 * one descriptor per level; {@link Step} must refuse paths that are too deep.
 */
final class TreeWalk {
  private final Predicate<BundlePath> skip;
  private final int maxChildren;

  /** Takes one entry; {@code folder} and {@code name} open it. */
  @FunctionalInterface
  interface Step {
    void take(BundleEntry entry, Folder folder, Path name) throws IOException;
  }

  private record Child(BundleEntry entry, Path name) {}

  /**
   * @param skip paths to leave out, with all below
   * @param maxChildren a folder with more children is refused before they are sorted
   */
  TreeWalk(Predicate<BundlePath> skip, int maxChildren) {
    this.skip = skip;
    this.maxChildren = maxChildren;
  }

  void walk(Folder folder, Step step) throws IOException {
    walk(folder, null, step);
  }

  private void walk(Folder folder, @Nullable BundlePath path, Step step) throws IOException {
    for (Child child : children(folder, path)) {
      step.take(child.entry(), folder, child.name());
      if (child.entry().isDirectory()) {
        try (Folder inner = open(folder, child)) {
          walk(inner, child.entry().path(), step);
        }
      }
    }
  }

  private static Folder open(Folder folder, Child child) throws IOException {
    try {
      return folder.folder(child.name());
    } catch (AccessDeniedException e) {
      throw unreadable(child.entry().path());
    }
  }

  /** A job can take its own read permission away; that is its doing, not a broken machine. */
  static BundleRefusedException unreadable(BundlePath path) {
    return BundleRefusedException.of(
        BundleRefusal.MODE, path.text(), "cannot be read: its permissions forbid it.");
  }

  private List<Child> children(Folder folder, @Nullable BundlePath path) throws IOException {
    List<Path> names = folder.names(maxChildren + 1);
    if (names.size() > maxChildren) {
      throw new BundleRefusedException(
          BundleRefusal.TOO_MANY_ENTRIES,
          "A folder holds more than the " + maxChildren + " entries allowed.");
    }
    List<Child> children = new ArrayList<>();
    for (Path name : names) {
      child(folder, path, name).ifPresent(children::add);
    }
    children.sort((a, b) -> a.entry().compareTo(b.entry()));
    return children;
  }

  private Optional<Child> child(Folder folder, @Nullable BundlePath parent, Path name)
      throws IOException {
    BundlePath path =
        parent == null ? BundlePath.parse(name.toString()) : parent.child(name.toString());
    return skip.test(path)
        ? Optional.empty()
        : Optional.of(new Child(entry(folder, path, name), name));
  }

  private static BundleEntry entry(Folder folder, BundlePath path, Path name) throws IOException {
    BasicFileAttributes attributes = folder.attributes(name);
    if (attributes.isSymbolicLink()) {
      throw BundleRefusedException.of(
          BundleRefusal.LINK,
          path.text(),
          "is a symbolic link; replace it with what it points to.");
    }
    if (attributes.isDirectory()) {
      return BundleEntry.directory(path);
    }
    if (!attributes.isRegularFile()) {
      throw BundleRefusedException.of(
          BundleRefusal.DEVICE, path.text(), "is a FIFO, socket or device, not a regular file.");
    }
    return BundleEntry.file(path, folder.isExecutable(name), attributes.size());
  }
}
