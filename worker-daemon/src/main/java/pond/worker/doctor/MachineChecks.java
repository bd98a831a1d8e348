package pond.worker.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The machine itself: system, user, character set, room. */
public final class MachineChecks {
  private static final long MIB = 1L << 20;
  private static final long GIB = 1L << 30;

  private MachineChecks() {}

  public static List<Check> all(Path home) {
    return List.of(system(), user(), charset(), disk(home), memory());
  }

  private static Check system() {
    String os = System.getProperty("os.name");
    String what = os + " " + System.getProperty("os.arch");
    return os.equals("Linux")
        ? Check.ok("system", what)
        : Check.warn(
            "system", what + ": no confined job runs here", "Use Linux for confined jobs.");
  }

  private static Check user() {
    String name = System.getProperty("user.name");
    return name.equals("root")
        ? Check.warn(
            "user",
            "this command runs as root; a worker should have a user of its own",
            "useradd --system --home-dir /var/lib/pond-worker pond-worker, and run it as that user")
        : Check.ok("user", "runs as " + name);
  }

  private static Check charset() {
    String charset = System.getProperty("sun.jnu.encoding", "");
    return charset.toUpperCase(Locale.ROOT).equals("UTF-8")
        ? Check.ok("charset", "file names are UTF-8")
        : Check.warn(
            "charset",
            "file names are read as " + charset + ": good output names would be refused",
            "Start the worker with LC_ALL=C.UTF-8.");
  }

  private static Check disk(Path home) {
    Path existing = home;
    while (!Files.exists(existing) && existing.getParent() != null) {
      existing = existing.getParent();
    }
    try {
      long free = Files.getFileStore(existing).getUsableSpace();
      String finding = free / MIB + " MiB free at " + existing;
      if (free < 256 * MIB) {
        return Check.fail(
            "disk", finding, "Make room: a job needs its input, its work and its output.");
      }
      return free < 4 * GIB
          ? Check.warn("disk", finding, "A job may use up to 2 GiB; more room is better.")
          : Check.ok("disk", finding);
    } catch (IOException e) {
      return Check.warn("disk", "cannot be measured: " + e.getMessage(), "Look at it with df.");
    }
  }

  private static Check memory() {
    try {
      for (String line : Files.readAllLines(Path.of("/proc/meminfo"))) {
        if (line.startsWith("MemAvailable:")) {
          long mib = Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024;
          return mib < 1024
              ? Check.warn("memory", mib + " MiB available", "A job may use up to 4 GiB.")
              : Check.ok("memory", mib + " MiB available");
        }
      }
      return Check.warn("memory", "cannot be measured", "Look at it with free.");
    } catch (IOException e) {
      return Check.warn("memory", "cannot be measured on this system", "");
    }
  }
}
