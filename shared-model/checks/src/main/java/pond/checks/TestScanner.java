package pond.checks;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.DocTrees;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Rules over one test source file. */
final class TestScanner extends RuleScanner {
  private static final List<String> TEST_MARKS =
      List.of(
          "Test",
          "ParameterizedTest",
          "RepeatedTest",
          "TestFactory",
          "TestTemplate",
          "Property",
          "Example");
  // The include patterns of Surefire in the root pom.
  private static final Pattern RUN_BY_SUREFIRE = Pattern.compile("(.*Test|.*Properties)\\.java");

  TestScanner(DocTrees trees, CompilationUnitTree unit) {
    super(trees, unit);
  }

  @Override
  public @Nullable Void visitMethod(MethodTree method, @Nullable Void unused) {
    boolean isTest =
        TEST_MARKS.stream().anyMatch(mark -> annotation(method.getModifiers(), mark).isPresent());
    if (isTest && !RUN_BY_SUREFIRE.matcher(String.valueOf(file().getFileName())).matches()) {
      report(Rule.TEST_IS_RUN, method, "in a file that is named neither *Test nor *Properties");
    }
    return super.visitMethod(method, null);
  }
}
