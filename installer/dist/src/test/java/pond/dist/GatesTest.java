package pond.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Runs the real build, with the root pom as parent, over modules in which one violation each was
 * planted. A gate that is switched off by accident (an unbound phase, a mistyped option) lets its
 * module pass, and is found here.
 */
class GatesTest {
  private static final Path PLANTED = Path.of("target", "planted").toAbsolutePath();
  private static Program.Result build = new Program.Result(-1, "");

  @BeforeAll
  static void buildPlantedModules() throws IOException, InterruptedException {
    removePlanted();
    Path source = Path.of("src", "test", "planted");
    try (Stream<Path> files = Files.walk(source)) {
      for (Path file : files.toList()) {
        Files.copy(file, PLANTED.resolve(source.relativize(file)));
      }
    }
    Path maven = Path.of(System.getProperty("maven.home", ""), "bin", "mvn");
    String repository = "-Dmaven.repo.local=" + System.getProperty("pond.maven.repository");
    // On the same Java as the outer build, and offline: that build has fetched the same plugins
    // already.
    build =
        new Program(maven, System.getenv(), PLANTED)
            .with("JAVA_HOME", System.getProperty("pond.maven.java", ""))
            .run("-B", "-o", "-fae", "-ntp", repository, "verify");
  }

  @AfterAll
  static void removePlanted() throws IOException {
    if (!Files.exists(PLANTED)) {
      return;
    }
    try (Stream<Path> files = Files.walk(PLANTED)) {
      for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(file);
      }
    }
  }

  @Test
  void build_withViolations_fails() {
    assertNotEquals(0, build.exitCode(), build.output());
  }

  @Test
  void build_ofTheSoundModule_succeeds() {
    assertTrue(summaryOf("sound").contains("SUCCESS"), build.output());
  }

  @ParameterizedTest
  @CsvSource({
    "unformatted, spotless-maven-plugin, had format violations",
    "suspicious, maven-compiler-plugin, [ReferenceEquality]",
    "unchecked, maven-compiler-plugin, -Werror",
    "doubles, maven-enforcer-plugin, org.mockito:mockito:jar:0.1.0 <--- banned"
  })
  void build_ofAPlantedModule_failsAtItsGate(String module, String plugin, String message) {
    assertTrue(summaryOf(module).contains("FAILURE"), build.output());
    String failure = failureOf(module);
    assertTrue(failure.contains(plugin), failure);
    assertTrue(failure.contains(message), failure);
  }

  private static String summaryOf(String module) {
    return build
        .output()
        .lines()
        .filter(line -> line.startsWith("[INFO] " + module + " .."))
        .findFirst()
        .orElse("");
  }

  /** The error of one module: from its first line to the help reference that ends it. */
  private static String failureOf(String module) {
    String output = build.output();
    int named = output.indexOf(" on project " + module + ":");
    assertTrue(named > 0, output);
    int start = output.lastIndexOf("Failed to execute goal", named);
    return output.substring(start, output.indexOf("-> [Help", named));
  }

  /** A module without its HouseRulesTest would be the one place where no rule holds. */
  @Test
  void everyModuleWithCode_runsTheHouseRules() throws IOException {
    try (Stream<Path> files = Files.walk(Program.root(), 4)) {
      List<Path> modules =
          files
              .filter(file -> file.endsWith("pom.xml") && !file.toString().contains("/target/"))
              .map(Path::getParent)
              .filter(module -> Files.isDirectory(module.resolve("src/main/java")))
              .toList();

      assertTrue(modules.size() >= 4, modules.toString());
      assertEquals(
          List.of(), modules.stream().filter(module -> !runsTheHouseRules(module)).toList());
    }
  }

  private static boolean runsTheHouseRules(Path module) {
    try (Stream<Path> files = Files.walk(module.resolve("src/test/java"))) {
      return files.anyMatch(file -> file.endsWith("HouseRulesTest.java"));
    } catch (IOException e) {
      return false;
    }
  }
}
