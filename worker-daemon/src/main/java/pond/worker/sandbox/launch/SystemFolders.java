package pond.worker.sandbox.launch;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What of the host's system every job may read. */
final class SystemFolders {
  private static final List<String> ROOT =
      List.of("bin", "sbin", "lib", "lib32", "lib64", "libx32");
  private static final List<String> ETC =
      List.of(
          "alternatives",
          "ld.so.cache",
          "ld.so.conf",
          "ld.so.conf.d",
          "ssl/certs",
          "ssl/openssl.cnf",
          "pki/ca-trust/extracted",
          "pki/tls/certs",
          "pki/java",
          "ca-certificates.conf",
          "localtime",
          "mime.types",
          "magic",
          "maven",
          "python3",
          "perl",
          "npmrc");

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

  static void addEtc(List<String> options) throws IOException {
    for (Path path : readableEtc()) {
      add(options, "--ro-bind-try", path.toString(), path.toString());
    }
  }

  /** Java keeps its settings in /etc/java-N-openjdk on Debian; without them no JVM starts. */
  private static List<Path> readableEtc() throws IOException {
    List<Path> found = new ArrayList<>();
    for (String name : ETC) {
      found.add(Path.of("/etc", name));
    }
    try (DirectoryStream<Path> java = Files.newDirectoryStream(Path.of("/etc"), "java*")) {
      java.forEach(found::add);
    }
    found.removeIf(path -> !Files.exists(path));
    return found;
  }

  static void add(List<String> options, String... words) {
    options.addAll(List.of(words));
  }
}
