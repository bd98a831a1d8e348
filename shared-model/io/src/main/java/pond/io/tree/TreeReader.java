package pond.io.tree;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.function.Predicate;
import pond.model.bundle.BundleEntry;
import pond.model.bundle.BundleLimits;
import pond.model.bundle.BundlePath;
import pond.model.bundle.BundleRefusal;
import pond.model.bundle.BundleRefusedException;
import pond.model.bundle.BundleSummary;
import pond.model.bundle.BundleWriter;
import pond.model.bundle.EntryGate;

/**
 * Folder to bundle in two walks: the first only looks and checks every rule and size, so that
 * nothing is read or written for a tree that will be refused; the second writes.
 */
final class TreeReader {
  private final BundleLimits limits;
  private final Predicate<BundlePath> skip;

  TreeReader(BundleLimits limits, Predicate<BundlePath> skip) {
    this.limits = limits;
    this.skip = skip;
  }

  void check(Path folder) throws IOException {
    EntryGate gate = new EntryGate(limits);
    try (Folder root = Folder.open(folder)) {
      walk().walk(root, (entry, in, name) -> gate.pass(entry));
    }
  }

  BundleSummary write(Path folder, OutputStream sink) throws IOException {
    BundleWriter writer = new BundleWriter(sink, limits);
    try (Folder root = Folder.open(folder)) {
      walk().walk(root, (entry, in, name) -> write(writer, entry, in, name));
    }
    return writer.finish();
  }

  private static void write(BundleWriter writer, BundleEntry entry, Folder folder, Path name)
      throws IOException {
    if (entry.isDirectory()) {
      writer.entry(entry, InputStream.nullInputStream());
      return;
    }
    BasicFileAttributes before = folder.attributes(name);
    try (SeekableByteChannel channel = open(entry, folder, name)) {
      if (channel.size() != entry.size()) {
        throw changed(entry);
      }
      writer.entry(entry, Channels.newInputStream(channel));
    }
    if (!isSame(before, folder.attributes(name))) {
      throw changed(entry);
    }
  }

  private static SeekableByteChannel open(BundleEntry entry, Folder folder, Path name)
      throws IOException {
    try {
      return folder.read(name);
    } catch (AccessDeniedException e) {
      throw TreeWalk.unreadable(entry.path());
    }
  }

  private static boolean isSame(BasicFileAttributes before, BasicFileAttributes after) {
    return after.isRegularFile()
        && Objects.equals(before.fileKey(), after.fileKey())
        && before.size() == after.size()
        && before.lastModifiedTime().equals(after.lastModifiedTime());
  }

  private TreeWalk walk() {
    return new TreeWalk(skip, limits.entries());
  }

  private static BundleRefusedException changed(BundleEntry entry) {
    return BundleRefusedException.of(
        BundleRefusal.CHANGED,
        entry.path().text(),
        "changed while it was read. Try again when nothing writes it.");
  }
}
