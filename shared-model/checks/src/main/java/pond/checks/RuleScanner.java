package pond.checks;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.TreePathScanner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the scanners over one file share: positions, names of annotations, the list of findings. */
abstract class RuleScanner extends TreePathScanner<@Nullable Void, @Nullable Void> {
  protected final DocTrees trees;
  protected final CompilationUnitTree unit;
  private final List<Violation> found = new ArrayList<>();

  RuleScanner(DocTrees trees, CompilationUnitTree unit) {
    this.trees = trees;
    this.unit = unit;
  }

  List<Violation> found() {
    return found;
  }

  protected Path file() {
    return Path.of(unit.getSourceFile().toUri());
  }

  protected void report(Rule rule, Tree at, String what) {
    found.add(new Violation(rule, file() + ":" + firstLine(at) + " " + what));
  }

  protected long firstLine(Tree tree) {
    return unit.getLineMap().getLineNumber(trees.getSourcePositions().getStartPosition(unit, tree));
  }

  protected long lastLine(Tree tree) {
    return unit.getLineMap().getLineNumber(trees.getSourcePositions().getEndPosition(unit, tree));
  }

  /** Finds an annotation by its simple name: the parser does not resolve imports. */
  protected static Optional<AnnotationTree> annotation(ModifiersTree modifiers, String simpleName) {
    for (AnnotationTree annotation : modifiers.getAnnotations()) {
      String name = annotation.getAnnotationType().toString();
      if (name.equals(simpleName) || name.endsWith("." + simpleName)) {
        return Optional.of(annotation);
      }
    }
    return Optional.empty();
  }
}
