package pond.worker.sandbox.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * What all jobs of one daemon share, read-only: the filter and {@code /etc}. Made once for each
 * daemon, and not changed afterwards, because running jobs look at it. A root daemon owns it, so
 * the user of jobs cannot change it even from outside a sandbox.
 */
final class SharedFiles {
  /** Folders with this start are left to the sweep when their daemon is gone. */
  static final String PREFIX = "shared-";

  private final Path folder;

  private SharedFiles(Path folder) {
    this.folder = folder;
  }

  static SharedFiles create(Path jobsDir, byte[] filterBytes) throws IOException {
    SharedFiles shared = new SharedFiles(Files.createTempDirectory(jobsDir, PREFIX));
    Files.write(shared.filter(), filterBytes);
    Files.setPosixFilePermissions(shared.filter(), PosixFilePermissions.fromString("rw-r--r--"));
    EtcFolder.build(shared.etc());
    Files.setPosixFilePermissions(shared.folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    return shared;
  }

  boolean isThere() {
    return Files.isRegularFile(filter());
  }

  Path filter() {
    return folder.resolve("filter.bpf");
  }

  Path etc() {
    return folder.resolve("etc");
  }
}
