package pond.checks;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Rules over the syntax tree, as the compiler's own parser sees it. Not over class files: there a
 * try-with-resources looks like a catch of Throwable, and comments and line counts are gone.
 */
final class SourceRules {
  private SourceRules() {}

  static List<Violation> checkMain(SourceTree tree) throws IOException {
    return scan(tree, MainScanner::new);
  }

  static List<Violation> checkTests(SourceTree tree) throws IOException {
    return scan(tree, TestScanner::new);
  }

  private static List<Violation> scan(
      SourceTree tree, BiFunction<DocTrees, CompilationUnitTree, RuleScanner> scanner)
      throws IOException {
    List<Violation> found = new ArrayList<>();
    if (tree.files().isEmpty()) {
      return found;
    }
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(problems, Locale.ROOT, StandardCharsets.UTF_8)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  files,
                  problems,
                  List.of("-proc:none"),
                  null,
                  files.getJavaFileObjectsFromPaths(tree.files()));
      DocTrees trees = DocTrees.instance(task);
      for (CompilationUnitTree unit : task.parse()) {
        RuleScanner rules = scanner.apply(trees, unit);
        rules.scan(unit, null);
        found.addAll(rules.found());
      }
    }
    if (!problems.getDiagnostics().isEmpty()) {
      throw new IllegalStateException("sources do not parse: " + problems.getDiagnostics());
    }
    return found;
  }
}
