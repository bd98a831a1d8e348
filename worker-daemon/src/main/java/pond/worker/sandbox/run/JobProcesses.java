package pond.worker.sandbox.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds the processes that hold a job's namespace, by what the host's kernel says of them. */
public final class JobProcesses {
  private JobProcesses() {}

  /** Processes with the job's tag among their arguments: bwrap outside, and the first inside. */
  public static List<Integer> tagged(String tag) throws IOException {
    List<Integer> found = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(Path.of("/proc"), "[1-9]*")) {
      for (Path entry : entries) {
        if (hasArgument(entry, tag)) {
          found.add(Integer.parseInt(entry.getFileName().toString()));
        }
      }
    }
    return found;
  }

  /**
   * True while this is the living first process of a namespace below ours. The kernel lets it go
   * only after every other process of the namespace, so its absence proves that none is left.
   */
  static boolean holdsNamespace(int pid) {
    boolean first = false;
    try {
      for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/status"))) {
        if (line.startsWith("State:\tZ")) {
          return false;
        }
        first |= line.startsWith("NSpid:") && line.matches("NSpid:\\s+\\d+(\\s+\\d+)*\\s+1");
      }
    } catch (IOException e) {
      return false;
    }
    return first;
  }

  private static boolean hasArgument(Path entry, String tag) {
    try {
      String line = Files.readString(entry.resolve("cmdline"), StandardCharsets.ISO_8859_1);
      return Arrays.asList(line.split("\0", -1)).contains(tag);
    } catch (IOException e) {
      return false;
    }
  }
}
