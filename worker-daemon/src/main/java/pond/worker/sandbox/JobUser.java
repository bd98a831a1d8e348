package pond.worker.sandbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Who jobs run as outside. A root daemon gives them a user of their own, because bwrap's --uid only
 * renames root; any other daemon cannot, and they run as its own user.
 *
 * @param dropsRoot true when the launch line must change to this user first
 */
public record JobUser(int uid, int gid, boolean dropsRoot) {
  /** Used when the machine has no user {@code pond-job}: in the range systemd leaves to nobody. */
  public static final int FALLBACK_UID = 61184;

  private static final String ACCOUNT = "pond-job";

  public JobUser {
    if (uid <= 0 || gid <= 0) {
      throw new IllegalArgumentException("A job never runs as root. Choose a user above 0.");
    }
  }

  /** The user for jobs of a daemon that runs as the present user. */
  public static JobUser detect(OptionalInt configured) throws IOException {
    int self = statusId("Uid:");
    if (self != 0) {
      return new JobUser(self, Math.max(1, statusId("Gid:")), false);
    }
    if (configured.isPresent()) {
      return new JobUser(configured.getAsInt(), configured.getAsInt(), true);
    }
    return account().orElseGet(() -> new JobUser(FALLBACK_UID, FALLBACK_UID, true));
  }

  /**
   * Makes a folder and all in it the job's own. Call before the job starts: links are not followed.
   */
  public void takeOwnership(Path folder) throws IOException {
    if (dropsRoot) {
      Files.walkFileTree(folder, new OwnVisitor());
    }
  }

  /** Makes one file or folder the job's own. */
  public void takeOwnershipOfOne(Path path) throws IOException {
    if (dropsRoot) {
      Files.setAttribute(path, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
      Files.setAttribute(path, "unix:gid", gid, LinkOption.NOFOLLOW_LINKS);
    }
  }

  /**
   * The first folder on the way that keeps the job's user out. A root daemon passes everywhere, so
   * without this question the mistake would show up only as a failed mount.
   */
  public Optional<Path> firstBarrier(Path folder) throws IOException {
    for (Path path = folder; dropsRoot && path != null; path = path.getParent()) {
      int owner = (Integer) Files.getAttribute(path, "unix:uid");
      var permissions = Files.getPosixFilePermissions(path);
      if (owner != uid && !permissions.contains(PosixFilePermission.OTHERS_EXECUTE)) {
        return Optional.of(path);
      }
    }
    return Optional.empty();
  }

  private static int statusId(String field) throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
      if (line.startsWith(field)) {
        // Second number: the effective id.
        return Integer.parseInt(line.substring(field.length()).strip().split("\\s+", -1)[1]);
      }
    }
    throw new IOException("/proc/self/status has no " + field);
  }

  private static Optional<JobUser> account() throws IOException {
    List<String> lines = Files.readAllLines(Path.of("/etc/passwd"), StandardCharsets.ISO_8859_1);
    return lines.stream()
        .map(line -> line.split(":", -1))
        .filter(f -> f.length == 7 && f[0].equals(ACCOUNT))
        .map(f -> new JobUser(Integer.parseInt(f[2]), Integer.parseInt(f[3]), true))
        .findFirst();
  }

  private final class OwnVisitor extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes)
        throws IOException {
      takeOwnershipOfOne(dir);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      takeOwnershipOfOne(file);
      return FileVisitResult.CONTINUE;
    }
  }
}
