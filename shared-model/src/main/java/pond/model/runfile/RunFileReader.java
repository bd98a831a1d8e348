package pond.model.runfile;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import pond.model.located.Fault;
import pond.model.located.Located;
import pond.model.located.LocatedJson;
import pond.model.tag.TagRefusedException;
import pond.model.tag.TenantId;

/** Reads a run file and collects all problems that can be found (spec section 4). */
final class RunFileReader {
  private static final Set<String> FIELDS = Set.of("project", "stages", "$schema");
  private static final int MOST_PROBLEMS = 100;
  private static final String SHAPE =
      "Write { \"project\": \"acme-web\", \"stages\": [ { \"id\": \"build\", \"command\":"
          + " [\"make\"] } ] }.";

  private final List<Problem> problems = new ArrayList<>();

  private RunFileReader() {}

  static RunFileResult read(byte[] file) {
    RunFileReader reader = new RunFileReader();
    Optional<RunFile> runFile = reader.text(file).flatMap(reader::document);
    if (reader.problems.isEmpty() && runFile.isPresent()) {
      return new RunFileResult.Parsed(runFile.get());
    }
    return new RunFileResult.Invalid(
        reader.problems.stream()
            .sorted(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column))
            .limit(MOST_PROBLEMS)
            .toList());
  }

  private Optional<String> text(byte[] file) {
    if (file.length > RunFile.MAX_BYTES) {
      whole(
          ProblemCode.RUN_TOO_BIG,
          "The run file has " + file.length + " bytes.",
          "Use at most " + RunFile.MAX_BYTES + "; put long texts into files of the bundle.");
      return Optional.empty();
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
      if (!text.startsWith("\ufeff")) {
        return Optional.of(text);
      }
    } catch (CharacterCodingException e) {
      // Told below, together with the byte order mark.
    }
    whole(
        ProblemCode.RUN_NOT_UTF8,
        "The run file is not plain UTF-8 text.",
        "Save it as UTF-8 without a byte order mark (BOM).");
    return Optional.empty();
  }

  private Optional<RunFile> document(String text) {
    LocatedJson.Document document = LocatedJson.read(text);
    document.faults().forEach(this::fault);
    return document.root().flatMap(root -> root(new Cursor(root, "", problems)));
  }

  private Optional<RunFile> root(Cursor root) {
    if (!root.isObjectWith(FIELDS, ProblemCode.FIELD_UNKNOWN, SHAPE)) {
      return Optional.empty();
    }
    root.field("$schema").ifPresent(schema -> schema.text("Remove it, or write its address."));
    Optional<TenantId> project = root.required("project", SHAPE).flatMap(RunFileReader::project);
    List<Cursor> items =
        root.required("stages", SHAPE).map(this::stageList).orElse(List.<Cursor>of());
    List<Stage> stages =
        items.stream().map(at -> new StageReader(at).read()).flatMap(Optional::stream).toList();
    StageLinks.check(items);
    return problems.isEmpty() && project.isPresent()
        ? Optional.of(new RunFile(project.get(), stages))
        : Optional.empty();
  }

  private List<Cursor> stageList(Cursor at) {
    List<Cursor> items = at.list(SHAPE).orElse(List.of());
    if (at.value() instanceof Located.Arr && items.isEmpty()) {
      at.problem(ProblemCode.STAGES_EMPTY, "A run needs at least one stage.", SHAPE);
    }
    if (items.size() > RunFile.MOST_STAGES) {
      at.problem(
          ProblemCode.STAGES_TOO_MANY,
          items.size() + " stages are too many.",
          "Use at most " + RunFile.MOST_STAGES + "; split the run.");
      return List.of();
    }
    return items;
  }

  private static Optional<TenantId> project(Cursor at) {
    String fix = "Use 1 to 63 characters a-z, 0-9 and -, not starting or ending with -.";
    Optional<String> text = at.text(fix);
    try {
      return text.map(TenantId::parse);
    } catch (TagRefusedException e) {
      at.problem(
          ProblemCode.PROJECT_INVALID,
          Cursor.quoted(text.orElse("")) + " is not a project id.",
          fix);
      return Optional.empty();
    }
  }

  private void fault(Fault fault) {
    switch (fault.kind()) {
      case SYNTAX ->
          fault(
              fault,
              ProblemCode.RUN_NOT_JSON,
              "This is not JSON: " + Cursor.quoted(fault.detail()) + ".",
              "Look for a missing comma, quote or bracket just before this place.");
      case DUPLICATE ->
          fault(
              fault,
              ProblemCode.DUPLICATE_KEY,
              Cursor.quoted(fault.detail()) + " stands twice in this object.",
              "Remove one of them.");
      case TRAILING ->
          fault(
              fault,
              ProblemCode.RUN_TRAILING,
              "Something follows the end of the run file.",
              "Remove what stands after the last }.");
    }
  }

  private void fault(Fault at, ProblemCode code, String sentence, String fix) {
    problems.add(
        new Problem(at.place().line(), at.place().column(), at.path(), code, sentence, fix));
  }

  private void whole(ProblemCode code, String sentence, String fix) {
    problems.add(new Problem(1, 1, "", code, sentence, fix));
  }
}
