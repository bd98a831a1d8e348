package pond.model.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/**
 * One file or directory of a bundle. Links, devices and other kinds cannot be said.
 *
 * @param path where it is
 * @param kind what it is
 * @param size bytes of content; 0 for a directory; at most {@link #MAX_SIZE}
 */
public record BundleEntry(BundlePath path, Kind kind, long size)
    implements Comparable<BundleEntry> {
  /** The most a ustar header can say: 8 GiB - 1. */
  public static final long MAX_SIZE = 077777777777L;

  /** What an entry is; decides its mode. */
  public enum Kind {
    /** Mode 0755. */
    DIRECTORY,
    /** Mode 0644. */
    FILE,
    /** Mode 0755. */
    EXECUTABLE
  }

  /** Checks the size. */
  public BundleEntry {
    if (size < 0 || (kind == Kind.DIRECTORY && size != 0)) {
      throw new IllegalArgumentException("This entry cannot have " + size + " bytes.");
    }
    if (size > MAX_SIZE) {
      throw BundleRefusedException.of(
          BundleRefusal.TOO_LARGE, path.text(), "is 8 GiB or more, which no bundle can hold.");
    }
  }

  /** A directory. */
  public static BundleEntry directory(BundlePath path) {
    return new BundleEntry(path, Kind.DIRECTORY, 0);
  }

  /** A regular file. */
  public static BundleEntry file(BundlePath path, boolean executable, long size) {
    return new BundleEntry(path, executable ? Kind.EXECUTABLE : Kind.FILE, size);
  }

  /** Whether this is a directory. */
  public boolean isDirectory() {
    return kind == Kind.DIRECTORY;
  }

  /** 0644 or 0755 (octal). */
  public int mode() {
    return kind == Kind.FILE ? 0644 : 0755;
  }

  /** The same entry at another path. */
  public BundleEntry at(BundlePath other) {
    return new BundleEntry(other, kind, size);
  }

  /** The stored name: the path, with a slash after it for a directory. */
  byte[] entryName() {
    return (isDirectory() ? path.text() + '/' : path.text()).getBytes(UTF_8);
  }

  /** Bundle order: unsigned bytes of the entry name. */
  @Override
  public int compareTo(BundleEntry other) {
    return Arrays.compareUnsigned(entryName(), other.entryName());
  }
}
