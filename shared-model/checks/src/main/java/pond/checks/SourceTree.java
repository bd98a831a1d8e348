package pond.checks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The Java files below one source root. */
record SourceTree(Path root, List<Path> files) {
  static SourceTree of(Path root) throws IOException {
    if (!Files.isDirectory(root)) {
      return new SourceTree(root, List.of());
    }
    try (Stream<Path> all = Files.walk(root)) {
      return new SourceTree(
          root, all.filter(f -> f.toString().endsWith(".java")).sorted().toList());
    }
  }

  static boolean hasJava(Path root) throws IOException {
    return !of(root).files().isEmpty();
  }

  static Path folderOf(Path file) {
    return Objects.requireNonNull(file.getParent(), "a file below a source root has a folder");
  }

  static boolean isPackageInfo(Path file) {
    return file.endsWith("package-info.java");
  }
}
