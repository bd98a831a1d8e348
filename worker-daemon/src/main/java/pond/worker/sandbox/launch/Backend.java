package pond.worker.sandbox.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What can be known about the bwrap binary before it is trusted with a canary. */
public final class Backend {
  private static final Pattern VERSION = Pattern.compile("bubblewrap (\\d+)\\.(\\d+)\\.(\\d+)\\s*");

  /** --disable-userns and --size for tmpfs came with 0.8.0. */
  private static final int LEAST_MINOR = 8;

  /** A version that was read. */
  public record Version(int major, int minor, int patch) {
    public boolean isNewEnough() {
      return major > 0 || minor >= LEAST_MINOR;
    }

    @Override
    public String toString() {
      return major + "." + minor + "." + patch;
    }
  }

  private Backend() {}

  /** The first tool of the launch line that is missing. */
  public static Optional<String> missingTool(boolean dropsRoot) {
    return HostTools.firstMissing(dropsRoot);
  }

  /** The first path, from the binary up to the root, that somebody but root could replace. */
  public static Optional<Path> replaceable(Path binary) throws IOException {
    // A link on the way must be root's too, so both the given and the real path are walked.
    for (Path start : List.of(binary, binary.toRealPath())) {
      for (Path path = start; path != null; path = path.getParent()) {
        if (!isRootsOwn(path)) {
          return Optional.of(path);
        }
      }
    }
    return Optional.empty();
  }

  /** Asks the binary for its version; empty when it says something else. */
  public static Optional<Version> version(Path binary, SpawnThread spawn)
      throws IOException, InterruptedException {
    Process process = spawn.start(List.of(binary.toString(), "--version"));
    if (!process.waitFor(5, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      return Optional.empty();
    }
    byte[] said = process.getInputStream().readNBytes(256);
    Matcher matcher = VERSION.matcher(new String(said, StandardCharsets.UTF_8));
    return matcher.matches()
        ? Optional.of(new Version(part(matcher, 1), part(matcher, 2), part(matcher, 3)))
        : Optional.empty();
  }

  private static int part(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  private static boolean isRootsOwn(Path path) throws IOException {
    int uid = (Integer) Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS);
    if (Files.isSymbolicLink(path)) {
      return uid == 0;
    }
    var permissions = Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS);
    return uid == 0
        && !permissions.contains(PosixFilePermission.GROUP_WRITE)
        && !permissions.contains(PosixFilePermission.OTHERS_WRITE);
  }
}
