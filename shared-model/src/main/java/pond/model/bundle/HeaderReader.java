package pond.model.bundle;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static pond.model.bundle.BundleRefusal.DEVICE;
import static pond.model.bundle.BundleRefusal.LINK;
import static pond.model.bundle.BundleRefusal.MODE;
import static pond.model.bundle.BundleRefusal.NAME_TOO_LONG;
import static pond.model.bundle.BundleRefusal.NOT_CANONICAL;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import pond.model.bundle.BundleEntry.Kind;

/**
 * Reads one entry's header blocks. It first looks only to say *why* something is refused; what it
 * accepts is decided by making the canonical block again and comparing all 512 bytes.
 */
final class HeaderReader {
  /** Longest pax data of a path that is allowed: {@code LEN path=NAME/\n}. */
  private static final int MAX_PAX = BundlePath.MAX_BYTES + 1 + "1036 path=\n".length();

  private HeaderReader() {}

  /** The next entry, empty at the end mark. */
  static Optional<BundleEntry> next(TarInput input) throws IOException {
    byte[] block = input.block();
    if (TarInput.isZero(block)) {
      if (!TarInput.isZero(input.block())) {
        throw new BundleRefusedException(NOT_CANONICAL, "One empty block stands between entries.");
      }
      return Optional.empty();
    }
    if (block[TarHeader.TYPE_AT] == TarHeader.PAX) {
      byte[] longName = paxName(input, block);
      return Optional.of(entry(input.block(), longName));
    }
    return Optional.of(entry(block, storedName(block)));
  }

  private static byte[] paxName(TarInput input, byte[] block) throws IOException {
    long size = octal(block, TarHeader.SIZE_AT, TarHeader.SIZE_DIGITS);
    if (size > MAX_PAX) {
      throw new BundleRefusedException(
          NAME_TOO_LONG, "A name header has " + size + " bytes, more than any allowed name needs.");
    }
    requireSame(block, TarHeader.ofPax((int) size), "");
    byte[] record = input.exactly((int) size);
    input.padding(size);
    int start = indexOf(record, '=') + 1;
    if (start == 0 || start >= record.length) {
      throw notCanonical("", "A name header holds no name.");
    }
    byte[] name = Arrays.copyOfRange(record, start, record.length - 1);
    if (!TarHeader.isLong(name) || !Arrays.equals(record, TarHeader.paxRecord(name))) {
      throw notCanonical(text(name), "A name header is not the one that this name needs.");
    }
    return name;
  }

  private static BundleEntry entry(byte[] block, byte[] name) {
    byte type = block[TarHeader.TYPE_AT];
    refuseOtherTypes(type, text(name));
    boolean directory = type == TarHeader.DIRECTORY;
    BundlePath path = path(name, directory);
    long mode = octal(block, TarHeader.MODE_AT, 7);
    if (mode != 0755 && (directory || mode != 0644)) {
      throw BundleRefusedException.of(
          MODE, path.text(), "has a mode other than 0644 and 0755: " + Long.toOctalString(mode));
    }
    long size = octal(block, TarHeader.SIZE_AT, TarHeader.SIZE_DIGITS);
    if (directory && size != 0) {
      throw notCanonical(path.text(), "A directory claims to have content.");
    }
    Kind kind = directory ? Kind.DIRECTORY : mode == 0755 ? Kind.EXECUTABLE : Kind.FILE;
    BundleEntry entry = new BundleEntry(path, kind, size);
    requireSame(block, TarHeader.ofEntry(entry), path.text());
    return entry;
  }

  private static void refuseOtherTypes(byte type, String name) {
    switch (type) {
      case TarHeader.FILE, TarHeader.DIRECTORY -> {}
      case '1' -> throw BundleRefusedException.of(LINK, name, "is a hard link.");
      case '2' -> throw BundleRefusedException.of(LINK, name, "is a symbolic link.");
      case '3', '4' -> throw BundleRefusedException.of(DEVICE, name, "is a device.");
      case '6' -> throw BundleRefusedException.of(DEVICE, name, "is a FIFO.");
      default ->
          throw notCanonical(
              name, "An entry has the type " + (type & 0xff) + "; only files and directories may.");
    }
  }

  private static BundlePath path(byte[] name, boolean directory) {
    boolean slash = name.length > 1 && name[name.length - 1] == '/';
    if (!directory || !slash) {
      // A directory without its slash is found by the comparison of blocks.
      return BundlePath.ofUtf8(name);
    }
    return BundlePath.ofUtf8(Arrays.copyOf(name, name.length - 1));
  }

  private static byte[] storedName(byte[] block) {
    int end = indexOf(block, 0);
    return Arrays.copyOf(block, end < 0 ? TarHeader.NAME_LENGTH : Math.min(end, 100));
  }

  /** Reads octal digits; anything else (blanks, base-256) is not canonical. */
  private static long octal(byte[] block, int at, int digits) {
    long value = 0;
    for (int i = at; i < at + digits; i++) {
      if (block[i] < '0' || block[i] > '7') {
        throw notCanonical(text(storedName(block)), "A number is not written as octal digits.");
      }
      value = value * 8 + (block[i] - '0');
    }
    return value;
  }

  private static void requireSame(byte[] block, byte[] canonical, String name) {
    int at = Arrays.mismatch(block, canonical);
    if (at >= 0) {
      throw notCanonical(name, "A header differs from the canonical one at byte " + at + ".");
    }
  }

  private static int indexOf(byte[] bytes, int value) {
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == value) {
        return i;
      }
    }
    return -1;
  }

  private static String text(byte[] name) {
    return new String(name, ISO_8859_1);
  }

  private static BundleRefusedException notCanonical(String name, String sentence) {
    return name.isEmpty()
        ? new BundleRefusedException(NOT_CANONICAL, sentence)
        : BundleRefusedException.of(NOT_CANONICAL, name, "is not canonical. " + sentence);
  }
}
