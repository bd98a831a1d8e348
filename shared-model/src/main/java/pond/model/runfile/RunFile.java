package pond.model.runfile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import pond.model.tag.TenantId;

/**
 * A valid run file (docs/spec/run-file.md): unique stage ids, every need is a stage, no circle.
 *
 * @param project whose run it is
 * @param stages 1 to 200, in the order of the file
 */
public record RunFile(TenantId project, List<Stage> stages) {
  /** Largest file in bytes. */
  public static final int MAX_BYTES = 262_144;

  /** The most stages. */
  public static final int MOST_STAGES = 200;

  /** Refuses stages that do not fit together. */
  public RunFile {
    stages = List.copyOf(stages);
    boolean wrong =
        stages.isEmpty()
            || stages.size() > MOST_STAGES
            || stages.stream().map(Stage::id).distinct().count() != stages.size()
            || !fits(stages);
    if (wrong) {
      throw new IllegalArgumentException("the stages do not fit together");
    }
  }

  /** Reads a file that a person wrote; tells all problems that can be found. */
  public static RunFileResult parse(byte[] file) {
    return RunFileReader.read(file);
  }

  /** The stage with this id. */
  public Optional<Stage> stage(StageId id) {
    return stages.stream().filter(stage -> stage.id().equals(id)).findFirst();
  }

  private static boolean fits(List<Stage> stages) {
    Map<String, List<String>> needs =
        stages.stream()
            .collect(
                Collectors.toMap(
                    stage -> stage.id().value(),
                    stage -> stage.needs().stream().map(StageId::value).toList()));
    return needs.values().stream().flatMap(List::stream).allMatch(needs::containsKey)
        && NeedsCycle.find(needs).isEmpty();
  }
}
