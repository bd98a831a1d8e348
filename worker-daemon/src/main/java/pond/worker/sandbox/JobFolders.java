package pond.worker.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The folders of one job: {@code root/{work,needs,out,scratch}}. The root is 0700 and belongs to
 * the job's user, so that no other account of the host reads a job's files.
 */
public record JobFolders(Path root) {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,127}");
  private static final Set<PosixFilePermission> PRIVATE =
      PosixFilePermissions.fromString("rwx------");
  private static final Set<PosixFilePermission> PASSABLE =
      PosixFilePermissions.fromString("rwx--x--x");

  /** Makes fresh folders; fails when the name is taken, so nothing of an earlier job is reused. */
  public static JobFolders create(Path base, String name, JobUser user) throws IOException {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("Not a name for a job folder: " + name);
    }
    prepareBase(base);
    JobFolders folders = new JobFolders(base.resolve(name));
    // First 0700 for the daemon alone; handed over when everything is in place.
    Files.createDirectory(folders.root, PosixFilePermissions.asFileAttribute(PRIVATE));
    for (Path folder : Set.of(folders.work(), folders.needs(), folders.out(), folders.scratch())) {
      Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(PRIVATE));
    }
    user.takeOwnership(folders.root);
    return folders;
  }

  /** The folder above all job folders: others may pass through it, never list it. */
  public static void prepareBase(Path base) throws IOException {
    if (!Files.isDirectory(base, LinkOption.NOFOLLOW_LINKS)) {
      Files.createDirectories(base, PosixFilePermissions.asFileAttribute(PASSABLE));
      Files.setPosixFilePermissions(base, PASSABLE);
    }
  }

  public Path work() {
    return root.resolve("work");
  }

  public Path needs() {
    return root.resolve("needs");
  }

  public Path out() {
    return root.resolve("out");
  }

  public Path scratch() {
    return root.resolve("scratch");
  }

  /** Removes everything, also what the job made unreadable. Call only after the job has ended. */
  public void delete() throws IOException {
    if (Files.isDirectory(root, LinkOption.NOFOLLOW_LINKS)) {
      new FolderRemoval(root).run();
    }
  }
}
