package pond.worker.sandbox.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Memory of all processes of a job together. */
public final class TreeMemory {
  private TreeMemory() {}

  /**
   * True when the processes below the launch hold more than the limit. Resident sizes are cheap but
   * count shared pages once per process, so only near the limit are the exact shares asked for.
   */
  public static boolean exceeds(ProcessTable table, int launchPid, long limit) {
    List<Integer> tree = table.below(launchPid);
    long resident = tree.stream().mapToLong(table::residentBytes).sum();
    return resident > limit
        && tree.stream().mapToLong(pid -> share(pid, table.residentBytes(pid))).sum() > limit;
  }

  private static long share(int pid, long resident) {
    try {
      for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/smaps_rollup"))) {
        if (line.startsWith("Pss:")) {
          return Long.parseLong(line.replaceAll("\\D", "")) * 1024;
        }
      }
      return resident;
    } catch (IOException e) {
      // Ended, or not readable for us: then the larger number counts.
      return resident;
    }
  }
}
