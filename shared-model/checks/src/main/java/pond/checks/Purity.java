package pond.checks;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the shared model may not touch: files, network, databases, screens, processes, clocks,
 * randomness.
 */
final class Purity {
  private static final String[] IMPURE_PACKAGES = {
    "java.nio.file..",
    "java.net..",
    "javax.net..",
    "java.sql..",
    "javax.sql..",
    "javafx..",
    "java.awt..",
    "javax.swing.."
  };
  private static final Pattern IMPURE_TYPES =
      Pattern.compile(
          "java\\.io\\.(File|RandomAccessFile).*"
              + "|java\\.nio\\.channels\\.(File|.*Socket|Datagram).*"
              + "|java\\.util\\.(zip\\.Zip|jar\\.Jar)File"
              + "|java\\.lang\\.(ProcessBuilder|Process|Runtime)"
              + "|java\\.util\\.concurrent\\.ThreadLocalRandom");
  private static final Set<String> CLOCKS = Set.of("currentTimeMillis", "nanoTime");
  private static final Set<String> SURROUNDINGS = Set.of("getenv", "getProperty", "getProperties");

  private Purity() {}

  static ArchRule rule() {
    return noClasses()
        .that()
        .resideInAPackage("pond.model..")
        .should()
        .dependOnClassesThat(impure())
        .orShould()
        .accessTargetWhere(
            describe("reads a clock, randomness or the surroundings", Purity::isImpure));
  }

  private static DescribedPredicate<JavaClass> impure() {
    return resideInAnyPackage(IMPURE_PACKAGES)
        .or(describe("impure type", type -> IMPURE_TYPES.matcher(type.getName()).matches()));
  }

  private static boolean isImpure(JavaAccess<?> access) {
    AccessTarget target = access.getTarget();
    String owner = target.getOwner().getName();
    return Calls.is(target, "java.lang.System", CLOCKS)
        || Calls.is(target, "java.lang.System", SURROUNDINGS)
        || readsClock(owner, target)
        || makesRandomness(owner, target);
  }

  /** {@code Instant.now(clock)} is fine: that clock was handed in. */
  private static boolean readsClock(String owner, AccessTarget target) {
    boolean now =
        owner.startsWith("java.time.")
            && target.getName().equals("now")
            && target instanceof CodeUnitAccessTarget code
            && code.getRawParameterTypes().stream()
                .noneMatch(type -> type.getName().equals("java.time.Clock"));
    return now
        || (owner.equals("java.time.Clock")
            && target.getName().matches("system.*|tick(Millis|Seconds|Minutes)"))
        || (owner.equals("java.util.Date") && isConstructor(target) && parameters(target) == 0)
        || (owner.equals("java.util.Calendar") && target.getName().equals("getInstance"));
  }

  private static boolean makesRandomness(String owner, AccessTarget target) {
    return (owner.matches("java\\.(security\\.SecureRandom|util\\.Random|util\\.SplittableRandom)")
            && (isConstructor(target) || target.getName().startsWith("getInstance")))
        || Calls.is(target, "java.util.UUID", Set.of("randomUUID"))
        || Calls.is(target, "java.lang.Math", Set.of("random"));
  }

  private static boolean isConstructor(AccessTarget target) {
    return target.getName().equals("<init>");
  }

  private static int parameters(AccessTarget target) {
    return target instanceof CodeUnitAccessTarget code ? code.getRawParameterTypes().size() : 0;
  }
}
