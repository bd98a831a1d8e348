package pond.worker.sandbox.launch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The programs of the launch line, by absolute path: PATH is never asked. */
final class HostTools {
  static final String SHELL = "/bin/sh";
  static final String PRLIMIT = "/usr/bin/prlimit";
  static final String SETPRIV = "/usr/bin/setpriv";
  static final String ENV = "/usr/bin/env";

  private HostTools() {}

  /** The first tool this machine does not have. */
  static Optional<String> firstMissing(boolean dropsRoot) {
    List<String> needed =
        dropsRoot ? List.of(SHELL, PRLIMIT, ENV, SETPRIV) : List.of(SHELL, PRLIMIT, ENV);
    return needed.stream().filter(tool -> !Files.isExecutable(Path.of(tool))).findFirst();
  }
}
