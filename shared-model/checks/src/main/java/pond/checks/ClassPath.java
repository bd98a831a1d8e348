package pond.checks;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarFile;
import java.util.regex.Pattern;

/** Looks for packages on a class path, whether or not anything uses them. */
public final class ClassPath {
  private final List<Path> entries;

  private ClassPath(List<Path> entries) {
    this.entries = entries;
  }

  /** The class path that this JVM was started with. */
  public static ClassPath ofThisJvm() {
    String path = System.getProperty("java.class.path", "");
    return new ClassPath(
        Arrays.stream(path.split(Pattern.quote(File.pathSeparator), -1)).map(Path::of).toList());
  }

  /** A class path of the given folders and jars. */
  public static ClassPath of(List<Path> entries) {
    return new ClassPath(List.copyOf(entries));
  }

  /** The folders and jars that hold a class of {@code packageName} or of a package below it. */
  public List<Path> holding(String packageName) throws IOException {
    String folder = packageName.replace('.', '/') + "/";
    List<Path> found = new ArrayList<>();
    for (Path entry : entries) {
      if (Files.isDirectory(entry)
          ? Files.isDirectory(entry.resolve(folder))
          : jarHolds(entry, folder)) {
        found.add(entry);
      }
    }
    return found;
  }

  private static boolean jarHolds(Path jar, String folder) throws IOException {
    if (!Files.isRegularFile(jar)) {
      return false;
    }
    try (JarFile open = new JarFile(jar.toFile())) {
      return open.stream().anyMatch(e -> e.getName().startsWith(folder));
    }
  }
}
