package pond.worker.sandbox.linux;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import pond.worker.sandbox.JobFolders;
import pond.worker.sandbox.launch.ControlFolder;
import pond.worker.sandbox.launch.Launcher;
import pond.worker.sandbox.run.JobProcesses;

/**
 * Ends and removes what an earlier daemon left behind. Call at start, before the first job, by the
 * one daemon that owns the folder: bwrap's tie to its parent is not there in its first moments, so
 * a job can outlive a daemon that is killed just then.
 */
public final class LeftoverSweep {
  private static final int ROUNDS = 500;

  private LeftoverSweep() {}

  /** What was found. */
  public record Swept(int processes, int folders) {}

  /** Sweeps the folder above all job folders. */
  public static Swept sweep(Path jobsDir) throws IOException, InterruptedException {
    int processes = 0;
    int folders = 0;
    if (!Files.isDirectory(jobsDir, LinkOption.NOFOLLOW_LINKS)) {
      return new Swept(0, 0);
    }
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(jobsDir)) {
      for (Path entry : entries) {
        JobFolders job = new JobFolders(entry);
        if (Files.isDirectory(job.scratch(), LinkOption.NOFOLLOW_LINKS)) {
          processes += end(new ControlFolder(job.scratch()).tag());
          job.delete();
          folders++;
        } else if (Launcher.isShared(entry)) {
          job.delete();
        }
      }
    }
    return new Swept(processes, folders);
  }

  private static int end(String tag) throws IOException, InterruptedException {
    int ended = 0;
    for (int round = 0; round < ROUNDS; round++) {
      var tagged = JobProcesses.tagged(tag);
      if (tagged.isEmpty()) {
        return ended;
      }
      ended = Math.max(ended, tagged.size());
      tagged.forEach(pid -> ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly));
      Thread.sleep(10);
    }
    throw new IOException("A job of an earlier daemon cannot be ended: " + tag);
  }
}
