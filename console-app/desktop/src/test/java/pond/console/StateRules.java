package pond.console;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import javafx.application.Platform;

/**
 * How the console is layered: states without controls, one place that hops, views that only bind.
 */
final class StateRules {
  private static final String[] SCREEN = {
    "javafx.scene..", "javafx.stage..", "javafx.application.."
  };

  private static final ArchRule STATES =
      noClasses()
          .that()
          .haveNameMatching("pond\\.console\\..*(State|Model)(\\$.*)?")
          .or()
          .haveNameMatching("pond\\.console\\.hop\\.Loading(\\$.*)?")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(SCREEN)
          .as("a state class has no controls");

  private static final ArchRule ONE_HOP =
      noClasses()
          .that()
          .resideInAPackage("pond.console..")
          .and()
          .resideOutsideOfPackages("pond.console.hop..", "pond.console.start..")
          .should()
          .callMethod(Platform.class, "runLater", Runnable.class)
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("javafx.concurrent.Task")
          .as("only the hop and the start touch threads of the screen");

  private static final ArchRule VIEWS =
      noClasses()
          .that()
          .haveNameMatching("pond\\.console\\..*(View|Pane)(\\$.*)?")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("pond.client..")
          .as("a view does not call the authority");

  private StateRules() {}

  /** Every violation, in words. */
  static List<String> violations(JavaClasses classes) {
    return Stream.of(STATES, ONE_HOP, VIEWS)
        .flatMap(
            rule ->
                rule
                    .allowEmptyShould(true)
                    .evaluate(classes)
                    .getFailureReport()
                    .getDetails()
                    .stream()
                    .map(detail -> rule.getDescription() + ": " + detail))
        .toList();
  }
}
