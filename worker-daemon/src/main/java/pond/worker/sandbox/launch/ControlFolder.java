package pond.worker.sandbox.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import pond.worker.sandbox.JobUser;

/**
 * The sandbox's own files for one job, in the request's scratch folder. The job cannot see them.
 */
public record ControlFolder(Path folder) {
  Path status() {
    return folder.resolve("status.json");
  }

  Path inner() {
    return folder.resolve("inner");
  }

  Path arguments() {
    return folder.resolve("arguments");
  }

  /** Names this job in bwrap's argv for the sweep, without showing the job a host path. */
  public String tag() {
    try {
      byte[] path = folder.toString().getBytes(StandardCharsets.UTF_8);
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(path);
      return "pond-job:" + HexFormat.of().formatHex(hash, 0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256.", e);
    }
  }

  void write(List<String> options, JobUser user) throws IOException {
    create(arguments(), nulSeparated(options));
    create(status(), new byte[0]);
    create(inner(), new byte[0]);
    user.takeOwnership(folder);
  }

  /** CREATE_NEW: a file that is already there would be somebody else's. */
  private static void create(Path file, byte[] bytes) throws IOException {
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-r--r--")));
    Files.write(file, bytes);
  }

  private static byte[] nulSeparated(List<String> options) {
    return (String.join("\0", options) + "\0").getBytes(StandardCharsets.UTF_8);
  }
}
