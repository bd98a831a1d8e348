package pond.authority.run;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import pond.authority.store.Tx;
import pond.model.id.RunId;
import pond.model.runfile.StageId;

/** Walks a run forward after one of its stages changed, inside the transaction that changed it. */
public final class RunProgress {
  private final Clock clock;

  public RunProgress(Clock clock) {
    this.clock = clock;
  }

  /** Applies {@link StageGraph} and derives the run's state. */
  public void advance(Tx tx, RunId run) {
    Map<StageId, StageState> now = new LinkedHashMap<>();
    for (StageRow stage : StageTable.ofRun(tx, run)) {
      now.put(stage.stageId(), stage.state());
    }
    Map<StageId, StageState> changes = new StageGraph(StageTable.needs(tx, run)).advance(now);
    changes.forEach((stage, state) -> StageTable.setState(tx, run, stage, state, why(state)));
    now.putAll(changes);
    RunTable.setState(tx, run, RunState.of(now.values()), clock.instant());
  }

  private static String why(StageState state) {
    return switch (state) {
      case HELD -> "A stage it needs has a flagged result; a person must decide first.";
      case SKIPPED -> "A stage it needs did not succeed.";
      case CANCELLED -> "The run was cancelled.";
      case WAITING, READY, LEASED, SUCCEEDED, FAILED, FLAGGED -> "";
    };
  }
}
