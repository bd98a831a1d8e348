package pond.worker.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import pond.io.file.PrivateFiles;
import pond.worker.ExitCode;
import pond.worker.ProblemException;

/**
 * The folder of one worker. Keys and state below it are for the daemon alone; only the folder
 * itself may be passed through, because the jobs of a root daemon run as another user.
 */
public record WorkerHome(Path root) {
  public Path keys() {
    return root.resolve("keys");
  }

  public Path enrollment() {
    return root.resolve("enrollment.json");
  }

  public Path snapshot() {
    return root.resolve("snapshot.json");
  }

  public Path nonces() {
    return root.resolve("nonces");
  }

  public Path spool() {
    return root.resolve("spool");
  }

  public Path transfer() {
    return root.resolve("transfer");
  }

  public Path jobs() {
    return root.resolve("jobs");
  }

  public Path lock() {
    return root.resolve("run.lock");
  }

  public Path status() {
    return root.resolve("status.json");
  }

  /** Makes what is missing; says what to do when it cannot. */
  public WorkerHome prepare() throws ProblemException {
    try {
      if (!Files.isDirectory(root, LinkOption.NOFOLLOW_LINKS)) {
        Files.createDirectories(root);
        Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx--x--x"));
      }
      PrivateFiles.createFolder(keys());
      PrivateFiles.createFolder(spool());
      PrivateFiles.createFolder(transfer());
      return this;
    } catch (IOException e) {
      throw new ProblemException(
          ExitCode.HOME_UNUSABLE,
          "HOME_UNUSABLE",
          "The worker's home " + root + " cannot be used: " + e.getMessage() + ".",
          "Name another folder with --home or POND_WORKER_HOME, or correct its owner and rights.");
    }
  }
}
