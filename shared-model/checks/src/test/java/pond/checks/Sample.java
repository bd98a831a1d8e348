package pond.checks;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * A small Maven module, written to a folder and compiled, with one thing wrong in it (or nothing).
 */
record Sample(String name, Map<String, String> files) {
  private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();

  // One for all samples: opening the JDK's image anew for each made the test ten times slower.
  private static final StandardJavaFileManager FILES =
      JAVAC.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);

  private static final Pattern ANNOTATIONS =
      Pattern.compile("jspecify|junit-jupiter-api|apiguardian");

  Sample {
    files = Map.copyOf(files);
  }

  static Sample of(String name) {
    return new Sample(name, Map.of());
  }

  /** Adds {@code pkg.Type} to the main sources, and the package's package-info. */
  Sample main(String typeName, String body) {
    return infoFor(typeName).with("src/main/java/" + path(typeName), unit(typeName, body));
  }

  Sample test(String typeName, String body) {
    return with("src/test/java/" + path(typeName), unit(typeName, body));
  }

  Sample with(String path, String text) {
    Map<String, String> more = new LinkedHashMap<>(files);
    more.put(path, text);
    return new Sample(name, more);
  }

  private Sample infoFor(String typeName) {
    String pkg = packageOf(typeName);
    return with(
        "src/main/java/" + path(pkg + ".package-info"),
        "/** Planted. */\n@org.jspecify.annotations.NullMarked\npackage " + pkg + ";\n");
  }

  private static String unit(String typeName, String body) {
    return "package " + packageOf(typeName) + ";\n" + body;
  }

  private static String path(String typeName) {
    return typeName.replace('.', '/') + ".java";
  }

  private static String packageOf(String typeName) {
    return typeName.substring(0, typeName.lastIndexOf('.'));
  }

  List<Violation> violationsIn(Path module) throws IOException {
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = module.resolve(file.getKey());
      Files.createDirectories(Objects.requireNonNull(path.getParent()));
      Files.writeString(path, file.getValue());
    }
    Path classes = Files.createDirectories(module.resolve("target/classes"));
    Path testClasses = Files.createDirectories(module.resolve("target/test-classes"));
    compile(SourceTree.of(module.resolve("src/main/java")).files(), classes, List.of());
    compile(SourceTree.of(module.resolve("src/test/java")).files(), testClasses, List.of(classes));
    List<Violation> found = new ArrayList<>(HouseRules.violationsInSources(module));
    found.addAll(HouseRules.violationsInClasses(classes, testClasses));
    return found;
  }

  private static void compile(List<Path> sources, Path to, List<Path> morePath) throws IOException {
    if (sources.isEmpty()) {
      return;
    }
    List<Path> classPath = new ArrayList<>(morePath);
    for (String entry : System.getProperty("java.class.path", "").split(File.pathSeparator, -1)) {
      if (ANNOTATIONS.matcher(entry).find()) {
        classPath.add(Path.of(entry));
      }
    }
    FILES.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
    FILES.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(to));
    Iterable<? extends JavaFileObject> units = FILES.getJavaFileObjectsFromPaths(sources);
    if (!JAVAC.getTask(null, FILES, null, List.of("-proc:none"), null, units).call()) {
      throw new IllegalStateException("planted sources do not compile: " + sources);
    }
  }
}
