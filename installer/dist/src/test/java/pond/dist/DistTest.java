package pond.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pond.checks.ClassPath;

/** The tree that {@code mvn package} leaves in target/dist, started for real. */
class DistTest {
  private static Program program(String name) {
    Path java = Path.of(System.getProperty("java.home", ""));
    return Program.of(Program.dist().resolve("bin").resolve(name))
        .with("POND_JAVA_HOME", java.toString());
  }

  private static List<Path> jars(String program) throws IOException {
    try (Stream<Path> files = Files.list(Program.dist().resolve("lib").resolve(program))) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"pond", "pond-worker"})
  void version_ofAProgram_isPrinted(String name) throws Exception {
    Program.Result result = program(name).run("--version");

    assertEquals(0, result.exitCode(), result.output());
    assertTrue(result.output().contains(name + " 0.1.0"), result.output());
  }

  @ParameterizedTest
  @ValueSource(strings = {"pond", "pond-worker"})
  void help_ofAProgram_warnsOfNothing(String name) throws Exception {
    Program.Result result = program(name).run("--help");

    assertEquals(0, result.exitCode(), result.output());
    assertTrue(result.output().contains("Usage: " + name), result.output());
    assertFalse(result.output().contains("WARNING"), result.output());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pond.authority",
        "pond.orchestrator",
        "pond.listener",
        "pond.cli",
        "javafx",
        "org.sqlite"
      })
  void jars_ofTheWorker_holdNothingOfTheConsole(String packageName) throws IOException {
    assertEquals(List.of(), ClassPath.of(jars("worker")).holding(packageName));
  }

  @ParameterizedTest
  @ValueSource(strings = {"pond", "worker"})
  void jars_ofAProgram_holdNoTestTool(String program) throws IOException {
    ClassPath path = ClassPath.of(jars(program));

    for (String tool :
        List.of("pond.checks", "org.junit", "com.tngtech.archunit", "org.mockito", "net.jqwik")) {
      assertEquals(List.of(), path.holding(tool));
    }
  }

  @Test
  void jars_ofTheConsole_holdBothHalves() throws IOException {
    ClassPath path = ClassPath.of(jars("pond"));

    assertEquals(1, path.holding("pond.model").size());
    assertEquals(1, path.holding("pond.cli").size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"pond", "worker"})
  void jars_ofAProgram_areOneVersionEach(String program) throws IOException {
    List<String> names =
        jars(program).stream()
            .map(p -> String.valueOf(p.getFileName()).replaceAll("-[0-9][0-9.]*(?=[-.])", ""))
            .toList();

    assertEquals(names.stream().distinct().toList(), names);
  }

  @ParameterizedTest
  @ValueSource(strings = {"pond", "worker"})
  void sbom_ofAProgram_listsExactlyItsJars(String program) throws IOException {
    String sbom = Files.readString(Program.dist().resolve("sbom").resolve(program + ".cdx.json"));
    List<String> listed =
        Pattern.compile(
                "\"purl\" : \"pkg:maven/([^/]+)/([^@]+)@([^?]+)[?](?:classifier=([^&]+)&)?type=jar\"")
            .matcher(sbom)
            .results()
            .map(DistTest::jar)
            .sorted()
            .toList();

    assertEquals(
        jars(program).stream().map(jar -> String.valueOf(jar.getFileName())).toList(), listed);
  }

  /** JavaFX has a jar for each system beside one with nothing in it. */
  private static String jar(MatchResult part) {
    String classifier = part.group(4) == null ? "" : "-" + part.group(4);
    return part.group(1) + "." + part.group(2) + "-" + part.group(3) + classifier + ".jar";
  }

  @Test
  void license_isShipped() throws IOException {
    assertTrue(Files.readString(Program.dist().resolve("LICENSE")).contains("Apache License"));
  }
}
