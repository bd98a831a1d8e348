package pond.checks;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.Map.entry;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Rules over compiled classes: who may depend on what. */
final class ClassRules {
  private static final String[] CLI = {"pond.cli..", "pond.worker.cli..", "pond.checks.."};

  /**
   * Each layer, and the layers of ours that it may see beside itself. A layer that is not listed
   * sees none.
   */
  private static final Map<String, List<String>> LAYERS =
      Map.ofEntries(
          entry("model", List.of()),
          entry("io", List.of("model")),
          entry("worker", List.of("model", "io")),
          entry("listener", List.of("model", "io")),
          entry("orchestrator", List.of("model", "io", "listener")),
          entry("authority", List.of("model", "io", "listener")),
          entry("client", List.of("model", "io")),
          entry("serve", List.of("model", "io", "listener", "orchestrator", "authority", "client")),
          entry("console", List.of("model", "io", "authority", "client", "serve")),
          entry(
              "cli",
              List.of(
                  "model",
                  "io",
                  "listener",
                  "orchestrator",
                  "authority",
                  "client",
                  "serve",
                  "console")));

  private ClassRules() {}

  static List<Violation> checkMain(Path classes) {
    JavaClasses imported = read(classes);
    List<Violation> found = new ArrayList<>();
    evaluate(Rule.MODEL_IS_PURE, Purity.rule(), imported, found);
    LAYERS.forEach(
        (layer, seen) -> evaluate(Rule.LAYERS, mayOnlySee(layer, seen), imported, found));
    evaluate(Rule.LAYERS, everyLayerIsListed(), imported, found);
    evaluate(Rule.LAYERS, noScreenBelowTheConsole(), imported, found);
    evaluate(Rule.NO_MOCKITO, never("org.mockito.."), imported, found);
    evaluate(Rule.NO_PROVIDER_REGISTRATION, Calls.never(Calls::registersProvider), imported, found);
    evaluate(Rule.ONE_LOGGER, never("java.util.logging.."), imported, found);
    evaluate(Rule.PRINT_ONLY_IN_CLI, Calls.neverOutside(CLI, Calls::prints), imported, found);
    return found;
  }

  static List<Violation> checkTests(Path classes) {
    JavaClasses imported = read(classes);
    List<Violation> found = new ArrayList<>();
    evaluate(Rule.NO_MOCKITO, never("org.mockito.."), imported, found);
    evaluate(Rule.NO_PROVIDER_REGISTRATION, Calls.never(Calls::registersProvider), imported, found);
    ArchRule disabled =
        noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.junit.jupiter.api.Disabled");
    evaluate(Rule.NO_DISABLED_TEST, disabled, imported, found);
    return found;
  }

  private static JavaClasses read(Path classes) {
    // The owner's name is enough for every rule; following it into jars would make each module's
    // check take seconds.
    ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
    return Files.isDirectory(classes)
        ? new ClassFileImporter().importPath(classes)
        : new ClassFileImporter().importPaths(List.of());
  }

  private static ArchRule never(String packages) {
    return noClasses().should().dependOnClassesThat().resideInAPackage(packages);
  }

  private static ArchRule mayOnlySee(String layer, List<String> seen) {
    List<String> allowed = new ArrayList<>(List.of("pond." + layer + ".."));
    seen.forEach(other -> allowed.add("pond." + other + ".."));
    return noClasses()
        .that()
        .resideInAPackage("pond." + layer + "..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("pond..")
                .and(resideOutsideOfPackages(allowed.toArray(String[]::new))));
  }

  private static ArchRule everyLayerIsListed() {
    List<String> listed = new ArrayList<>(List.of("pond.checks.."));
    LAYERS.keySet().forEach(layer -> listed.add("pond." + layer + ".."));
    return noClasses()
        .that()
        .resideInAPackage("pond..")
        .should()
        .resideOutsideOfPackages(listed.toArray(String[]::new));
  }

  private static ArchRule noScreenBelowTheConsole() {
    return noClasses()
        .that()
        .resideInAnyPackage(
            "pond.model..",
            "pond.io..",
            "pond.worker..",
            "pond.listener..",
            "pond.authority..",
            "pond.orchestrator..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("javafx..", "java.awt..", "javax.swing..");
  }

  private static void evaluate(
      Rule rule, ArchRule arch, JavaClasses classes, List<Violation> found) {
    // Young packages may still be empty: an empty subject is no violation, the planted samples show
    // that rules bite.
    for (String detail :
        arch.allowEmptyShould(true).evaluate(classes).getFailureReport().getDetails()) {
      found.add(new Violation(rule, detail));
    }
  }
}
