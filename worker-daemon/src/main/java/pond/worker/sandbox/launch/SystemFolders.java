package pond.worker.sandbox.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What of the host's system every job may read. */
final class SystemFolders {
  private static final List<String> ROOT =
      List.of("bin", "sbin", "lib", "lib32", "lib64", "libx32");

  private SystemFolders() {}

  static void addSystem(List<String> options) throws IOException {
    add(options, "--ro-bind", "/usr", "/usr");
    for (String name : ROOT) {
      Path path = Path.of("/", name);
      if (Files.isSymbolicLink(path)) {
        add(options, "--symlink", Files.readSymbolicLink(path).toString(), path.toString());
      } else if (Files.isDirectory(path)) {
        add(options, "--ro-bind", path.toString(), path.toString());
      }
    }
  }

  static void add(List<String> options, String... words) {
    options.addAll(List.of(words));
  }
}
