package pond.io.tree;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import pond.model.bundle.BundlePath;
import pond.model.bundle.BundleRefusal;
import pond.model.bundle.BundleRefusedException;

/** Names that are fine in a bundle and not on this machine. */
final class HostNames {
  private static final Pattern WINDOWS_DEVICE =
      Pattern.compile("(con|prn|aux|nul|conin\\$|conout\\$|(com|lpt)[0-9¹²³]) *(\\..*)?");

  private HostNames() {}

  /** The last part as a file name of the file system that {@code near} is on. */
  static Path check(Path near, BundlePath path) {
    boolean windows = near.getFileSystem().getSeparator().equals("\\");
    if (windows && isWindowsDevice(path.name())) {
      throw BundleRefusedException.of(
          BundleRefusal.NAME_FORBIDDEN, path.text(), "is the name of a device on Windows.");
    }
    try {
      return near.getFileSystem().getPath(path.name());
    } catch (InvalidPathException e) {
      throw BundleRefusedException.of(
          BundleRefusal.NAME_FORBIDDEN,
          path.text(),
          "cannot be written with this machine's character set or file system.");
    }
  }

  static boolean isWindowsDevice(String name) {
    return WINDOWS_DEVICE.matcher(name.toLowerCase(Locale.ROOT)).matches();
  }
}
