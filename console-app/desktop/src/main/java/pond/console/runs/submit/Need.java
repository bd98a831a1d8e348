package pond.console.runs.submit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pond.model.runfile.RunFile;
import pond.model.runfile.Stage;

/**
 * What some stages of a run need of a machine.
 *
 * @param stages their ids
 * @param tags all that the machine must have been granted, those of the tier included
 * @param extra those of them that the run file names itself
 */
public record Need(
    List<String> stages, String tier, String profile, List<String> tags, List<String> extra) {
  public Need {
    stages = List.copyOf(stages);
    tags = List.copyOf(tags);
    extra = List.copyOf(extra);
  }

  private record Kind(String tier, String profile, List<String> tags, List<String> extra) {}

  /** The needs of a run file, equal ones together, in the order of the file. */
  public static List<Need> of(RunFile file) {
    Map<Kind, List<String>> stages = new LinkedHashMap<>();
    for (Stage stage : file.stages()) {
      Kind kind =
          new Kind(
              stage.sandbox().tier().word(),
              stage.sandbox().profile().wire(),
              stage.requiredTags(file.project()).tags().stream().map(Object::toString).toList(),
              stage.tags().stream().map(Object::toString).toList());
      stages.computeIfAbsent(kind, missing -> new ArrayList<>()).add(stage.id().value());
    }
    return stages.entrySet().stream()
        .map(
            e ->
                new Need(
                    e.getValue(),
                    e.getKey().tier(),
                    e.getKey().profile(),
                    e.getKey().tags(),
                    e.getKey().extra()))
        .toList();
  }
}
