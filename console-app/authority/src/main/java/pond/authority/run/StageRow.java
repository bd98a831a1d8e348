package pond.authority.run;

import java.util.Objects;
import java.util.Optional;
import pond.model.id.RunId;
import pond.model.runfile.StageId;

/** A stage as stored. */
public record StageRow(
    RunId runId,
    StageId stageId,
    int position,
    StageState state,
    StageSpec spec,
    Optional<String> why) {
  public StageRow {
    Objects.requireNonNull(runId);
    Objects.requireNonNull(stageId);
    Objects.requireNonNull(state);
    Objects.requireNonNull(spec);
    Objects.requireNonNull(why);
  }
}
