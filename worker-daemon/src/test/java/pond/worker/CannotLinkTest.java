package pond.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pond.checks.ClassPath;

/**
 * Not only unused: the console's classes are not there. The test class path holds all of the
 * runtime's.
 */
class CannotLinkTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"pond.authority", "pond.orchestrator", "pond.listener", "pond.cli", "javafx"})
  void classPath_ofThisModule_holdsNoClassOf(String forbidden) throws IOException {
    assertEquals(List.of(), ClassPath.ofThisJvm().holding(forbidden));
  }

  @Test
  void classPath_ofThisModule_holdsTheSharedModel() throws IOException {
    // Shows that the search looks in the right place.
    assertEquals(1, ClassPath.ofThisJvm().holding("pond.model").size());
  }
}
