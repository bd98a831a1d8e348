package pond.checks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Runs every rule over one Maven module whose classes have been compiled. */
public final class HouseRules {
  private HouseRules() {}

  /** Fails with the list of violations, if there are any. {@code module} is the module's folder. */
  public static void assertKept(Path module) throws IOException {
    Path classes = module.resolve("target/classes");
    if (SourceTree.hasJava(module.resolve("src/main/java")) && !Files.isDirectory(classes)) {
      throw new AssertionError(
          "nothing compiled in " + classes + ", so the rules would check nothing");
    }
    List<Violation> all = new ArrayList<>(violationsInSources(module));
    all.addAll(violationsInClasses(classes, module.resolve("target/test-classes")));
    if (!all.isEmpty()) {
      throw new AssertionError(
          all.size()
              + " house rule violations:\n"
              + all.stream().map(Violation::toString).collect(Collectors.joining("\n")));
    }
  }

  static List<Violation> violationsInSources(Path module) throws IOException {
    SourceTree main = SourceTree.of(module.resolve("src/main/java"));
    SourceTree tests = SourceTree.of(module.resolve("src/test/java"));
    List<Violation> all = new ArrayList<>(PackageRules.check(main));
    all.addAll(SourceRules.checkMain(main));
    all.addAll(SourceRules.checkTests(tests));
    all.addAll(TextRules.check(main, Limits.FILE_LINES));
    all.addAll(TextRules.check(tests, Integer.MAX_VALUE));
    return all;
  }

  static List<Violation> violationsInClasses(Path main, Path tests) {
    List<Violation> all = new ArrayList<>(ClassRules.checkMain(main));
    all.addAll(ClassRules.checkTests(tests));
    return all;
  }
}
