package pond.checks;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnionTypeTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.TreePath;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** Rules over one main source file. */
final class MainScanner extends RuleScanner {
  private static final Set<String> CATCH_ALL =
      Set.of("Exception", "Throwable", "java.lang.Exception", "java.lang.Throwable");
  private static final Set<Tree.Kind> OPEN_TYPES =
      Set.of(Tree.Kind.INTERFACE, Tree.Kind.ANNOTATION_TYPE);

  MainScanner(DocTrees trees, CompilationUnitTree unit) {
    super(trees, unit);
  }

  @Override
  public @Nullable Void visitClass(ClassTree type, @Nullable Void unused) {
    if (inModel() && isPublic(type) && trees.getDocComment(getCurrentPath()) == null) {
      report(Rule.MODEL_IS_DOCUMENTED, type, type.getSimpleName().toString());
    }
    return super.visitClass(type, null);
  }

  private boolean inModel() {
    String name = String.valueOf(unit.getPackageName());
    return name.equals("pond.model") || name.startsWith("pond.model.");
  }

  /** Public here means that other packages can name it: each enclosing type is public too. */
  private boolean isPublic(ClassTree type) {
    if (type.getSimpleName().isEmpty()) {
      return false;
    }
    Tree parent = getCurrentPath().getParentPath().getLeaf();
    boolean inOpenType = OPEN_TYPES.contains(parent.getKind());
    if (!inOpenType && !type.getModifiers().getFlags().contains(Modifier.PUBLIC)) {
      return false;
    }
    for (TreePath at = getCurrentPath().getParentPath(); at != null; at = at.getParentPath()) {
      if (at.getLeaf() instanceof ClassTree outer
          && !outer.getModifiers().getFlags().contains(Modifier.PUBLIC)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public @Nullable Void visitMethod(MethodTree method, @Nullable Void unused) {
    checkBody(method.getName().toString(), method.getBody());
    boolean isConstructor = method.getReturnType() == null;
    boolean ofRecord = getCurrentPath().getParentPath().getLeaf().getKind() == Tree.Kind.RECORD;
    int parameters = method.getParameters().size();
    if (isConstructor && !ofRecord && parameters > Limits.CONSTRUCTOR_PARAMETERS) {
      report(Rule.CONSTRUCTOR_SIZE, method, "takes " + parameters);
    }
    return super.visitMethod(method, null);
  }

  @Override
  public @Nullable Void visitBlock(BlockTree block, @Nullable Void unused) {
    if (getCurrentPath().getParentPath().getLeaf() instanceof ClassTree) {
      checkBody("initializer", block);
    }
    return super.visitBlock(block, null);
  }

  private void checkBody(String name, @Nullable BlockTree body) {
    if (body == null) {
      return;
    }
    long lines = lastLine(body) - firstLine(body) - 1;
    if (lines > Limits.METHOD_LINES) {
      report(Rule.METHOD_SIZE, body, name + " has " + lines);
    }
  }

  @Override
  public @Nullable Void visitCatch(CatchTree caught, @Nullable Void unused) {
    Tree type = caught.getParameter().getType();
    List<? extends Tree> types =
        type instanceof UnionTypeTree union ? union.getTypeAlternatives() : List.of(type);
    if (types.stream().anyMatch(t -> CATCH_ALL.contains(t.toString())) && !atBoundary()) {
      report(Rule.CATCH_AT_BOUNDARY, caught, "catches " + type);
    }
    return super.visitCatch(caught, null);
  }

  private boolean atBoundary() {
    for (TreePath at = getCurrentPath(); at != null; at = at.getParentPath()) {
      boolean marked =
          switch (at.getLeaf()) {
            case MethodTree method -> givesReason(method.getModifiers());
            case ClassTree type -> givesReason(type.getModifiers());
            default -> false;
          };
      if (marked) {
        return true;
      }
    }
    return false;
  }

  private static boolean givesReason(ModifiersTree modifiers) {
    Optional<AnnotationTree> boundary = annotation(modifiers, "Boundary");
    return boundary.isPresent() && !boundary.get().getArguments().isEmpty();
  }
}
