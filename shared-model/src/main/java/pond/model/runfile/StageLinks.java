package pond.model.runfile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pond.model.located.Located;
import pond.model.text.DidYouMean;

/**
 * How the stages fit together: unique ids, needs that exist, no circle. Looks at the file itself,
 * so a stage with another problem does not make its id unknown.
 */
final class StageLinks {
  private StageLinks() {}

  static void check(List<Cursor> stages) {
    Map<String, Cursor> byId = new LinkedHashMap<>();
    stages.forEach(stage -> id(stage).ifPresent(at -> add(byId, at, stage)));
    Map<String, List<String>> needs = new LinkedHashMap<>();
    byId.forEach((id, stage) -> needs.put(id, known(stage, byId)));
    NeedsCycle.find(needs).ifPresent(circle -> cycle(byId, circle));
  }

  private static void add(Map<String, Cursor> byId, Cursor id, Cursor stage) {
    String text = textOf(id).orElse("");
    Cursor first = byId.putIfAbsent(text, stage);
    if (first != null) {
      id.problem(
          ProblemCode.STAGE_ID_DUPLICATE,
          "The id " + Cursor.quoted(text) + " is used by " + first.path() + " already.",
          "Give this stage another id.");
    }
  }

  private static List<String> known(Cursor stage, Map<String, Cursor> byId) {
    List<String> known = new ArrayList<>();
    for (Cursor need : needs(stage)) {
      String text = textOf(need).orElse("");
      if (byId.containsKey(text)) {
        known.add(text);
      } else if (isId(text)) {
        need.problem(
            ProblemCode.NEEDS_UNKNOWN,
            "There is no stage " + Cursor.quoted(text) + ".",
            DidYouMean.hint(text, byId.keySet()));
      }
    }
    return known;
  }

  private static void cycle(Map<String, Cursor> byId, List<String> circle) {
    String path = String.join(" -> ", circle);
    Optional.ofNullable(byId.get(circle.getFirst()))
        .flatMap(stage -> stage.field("needs"))
        .ifPresent(
            needs ->
                needs.problem(
                    ProblemCode.NEEDS_CYCLE,
                    "These stages wait for each other: " + path + ".",
                    "Remove one of these needs."));
  }

  private static List<Cursor> needs(Cursor stage) {
    // A wrong type was told by the stage reader.
    return stage
        .field("needs")
        .filter(needs -> needs.value() instanceof Located.Arr)
        .flatMap(needs -> needs.list(""))
        .orElse(List.of());
  }

  private static Optional<Cursor> id(Cursor stage) {
    return stage.field("id").filter(id -> textOf(id).filter(StageLinks::isId).isPresent());
  }

  private static Optional<String> textOf(Cursor at) {
    return at.value() instanceof Located.Text text ? Optional.of(text.value()) : Optional.empty();
  }

  private static boolean isId(String text) {
    try {
      return StageId.parse(text).value().equals(text);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
