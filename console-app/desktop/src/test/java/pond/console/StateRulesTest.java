package pond.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import pond.client.Api;
import pond.console.hop.FxHop;

class StateRulesTest {
  /** A state that breaks its rule. */
  static final class PlantedState {
    final Label label = new Label("a state with a control");
  }

  /** A view that breaks its rule. */
  static final class PlantedView {
    Object api(Api api) {
      return api.get("/v1/workers", Object.class);
    }
  }

  /** Something that hops by itself. */
  static final class PlantedThread {
    void hop() {
      Platform.runLater(() -> {});
    }
  }

  @Test
  void console_asItIs_keepsItsLayers() throws URISyntaxException {
    URI main = FxHop.class.getProtectionDomain().getCodeSource().getLocation().toURI();
    JavaClasses classes = new ClassFileImporter().importPath(Path.of(main));
    assertTrue(classes.contain(FxHop.class), "the console's classes were found");
    assertEquals(List.of(), StateRules.violations(classes));
  }

  @Test
  void state_withAControl_isFound() {
    assertFinds(PlantedState.class, "a state class has no controls");
  }

  @Test
  void view_thatCallsTheAuthority_isFound() {
    assertFinds(PlantedView.class, "a view does not call the authority");
  }

  @Test
  void thread_touchedElsewhere_isFound() {
    assertFinds(PlantedThread.class, "only the hop and the start touch");
  }

  private static void assertFinds(Class<?> planted, String rule) {
    List<String> found = StateRules.violations(new ClassFileImporter().importClasses(planted));
    assertTrue(found.stream().anyMatch(one -> one.startsWith(rule)), found.toString());
  }
}
