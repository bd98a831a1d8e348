package pond.io.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Whether a file is of the user that this process runs as. Java knows no user id of its own. */
final class OwnUser {
  private static final Path SELF = Path.of("/proc/self");
  private static final String UID = "unix:uid";
  private static final Integer ROOT = 0;

  private OwnUser() {}

  /** True when the file belongs to neither this user nor root; false where it cannot be known. */
  static boolean isForeign(Path path) throws IOException {
    if (!Files.exists(SELF)) {
      return false;
    }
    Object owner = Files.getAttribute(path, UID, LinkOption.NOFOLLOW_LINKS);
    return isForeign(owner, Files.getAttribute(SELF, UID));
  }

  static boolean isForeign(Object owner, Object self) {
    return !owner.equals(ROOT) && !owner.equals(self);
  }
}
