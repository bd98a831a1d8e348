package pond.checks;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.function.Predicate;

/** Rules about single members that may not be used. Method references count as well as calls. */
final class Calls {
  private static final Set<String> REGISTER = Set.of("addProvider", "insertProviderAt");
  private static final Set<String> STREAMS = Set.of("out", "err");

  private Calls() {}

  static ArchRule never(Predicate<AccessTarget> forbidden) {
    return noClasses()
        .should()
        .accessTargetWhere(describe("forbidden", access -> forbidden.test(target(access))));
  }

  static ArchRule neverOutside(String[] packages, Predicate<AccessTarget> forbidden) {
    return noClasses()
        .that()
        .resideOutsideOfPackages(packages)
        .should()
        .accessTargetWhere(describe("forbidden", access -> forbidden.test(target(access))));
  }

  private static AccessTarget target(JavaAccess<?> access) {
    return access.getTarget();
  }

  static boolean is(AccessTarget target, String owner, Set<String> names) {
    return target.getOwner().getName().equals(owner) && names.contains(target.getName());
  }

  static boolean registersProvider(AccessTarget target) {
    return is(target, "java.security.Security", REGISTER);
  }

  static boolean prints(AccessTarget target) {
    return is(target, "java.lang.System", STREAMS) || target.getName().equals("printStackTrace");
  }
}
