package pond.worker.sandbox;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;

/**
 * What the worker's owner decides about the sandbox.
 *
 * @param bwrap absolute path; never looked up on PATH
 * @param jobsDir where canary jobs run, and where {@link LeftoverSweep} looks; not below the
 *     daemon's keys
 * @param jobUid the user for jobs of a root daemon; empty means account pond-job, else 61184
 * @param grace between SIGTERM and SIGKILL; at most 1.5 s, so that cancel stays under 2 s
 * @param readOnly more folders of the host that every job may read, for toolchains outside /usr
 */
public record SandboxConfig(
    Path bwrap, Path jobsDir, OptionalInt jobUid, Duration grace, List<Path> readOnly) {
  /** Where distributions put it. */
  public static final Path BWRAP = Path.of("/usr/bin/bwrap");

  private static final Duration LONGEST_GRACE = Duration.ofMillis(1500);

  public SandboxConfig {
    readOnly = List.copyOf(readOnly);
    if (!bwrap.isAbsolute() || !jobsDir.isAbsolute()) {
      throw new IllegalArgumentException("The sandbox needs absolute paths.");
    }
    if (grace.isNegative() || grace.compareTo(LONGEST_GRACE) > 0) {
      throw new IllegalArgumentException("The grace is from 0 to 1.5 seconds.");
    }
    for (Path path : readOnly) {
      if (!path.isAbsolute() || path.getNameCount() == 0) {
        throw new IllegalArgumentException("Not a folder to share with jobs: " + path);
      }
    }
  }

  /** The usual settings. */
  public static SandboxConfig defaults(Path jobsDir) {
    return new SandboxConfig(BWRAP, jobsDir, OptionalInt.empty(), Duration.ofSeconds(1), List.of());
  }
}
