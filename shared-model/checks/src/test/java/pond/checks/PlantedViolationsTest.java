package pond.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A guard that nobody has seen fail is not a guard: each rule must refuse what was planted for it,
 * and only that rule.
 */
class PlantedViolationsTest {
  @TempDir Path module;

  static Stream<Arguments> planted() {
    return Stream.of(Rule.values())
        .flatMap(
            rule ->
                Planted.against(rule).stream()
                    .map(sample -> Arguments.of(rule, sample.name(), sample)));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("planted")
  void check_plantedViolation_isFound(Rule rule, String name, Sample sample) throws IOException {
    List<Violation> found = sample.violationsIn(module);

    assertEquals(
        Set.of(rule),
        found.stream().map(Violation::rule).collect(Collectors.toSet()),
        name + ": " + found);
  }

  @Test
  void check_everyRule_hasASample() {
    for (Rule rule : Rule.values()) {
      assertTrue(!Planted.against(rule).isEmpty(), rule + " has never been seen to fail");
    }
  }

  @Test
  void check_allowedNeighbours_areNoViolations() throws IOException {
    assertEquals(List.of(), Planted.allowed().violationsIn(module));
  }

  @Test
  void assertKept_violation_namesRulePlaceAndReason() throws IOException {
    Planted.against(Rule.CATCH_AT_BOUNDARY).getFirst().violationsIn(module);

    AssertionError failure =
        assertThrows(AssertionError.class, () -> HouseRules.assertKept(module));

    assertTrue(failure.getMessage().contains("CATCH_AT_BOUNDARY: "), failure.getMessage());
    assertTrue(failure.getMessage().contains("Bad.java:"), failure.getMessage());
    assertTrue(
        failure.getMessage().contains(Rule.CATCH_AT_BOUNDARY.because()), failure.getMessage());
  }

  @Test
  void assertKept_sourcesThatWereNotCompiled_isRefused() throws IOException {
    Files.createDirectories(module.resolve("src/main/java/pond/io"));
    Files.writeString(
        module.resolve("src/main/java/pond/io/A.java"), "package pond.io; class A {}");

    assertThrows(AssertionError.class, () -> HouseRules.assertKept(module));
  }

  @Test
  void holding_folderWithThePackage_isFound() throws IOException {
    Files.createDirectories(module.resolve("pond/authority/vault"));

    assertEquals(List.of(module), ClassPath.of(List.of(module)).holding("pond.authority"));
    assertEquals(List.of(), ClassPath.of(List.of(module)).holding("pond.worker"));
  }

  @Test
  void holding_jarWithThePackage_isFound() throws IOException {
    List<Path> holders = ClassPath.ofThisJvm().holding("com.tngtech.archunit.core");

    assertEquals(1, holders.size(), holders.toString());
    assertTrue(holders.getFirst().toString().endsWith(".jar"), holders.toString());
  }
}
