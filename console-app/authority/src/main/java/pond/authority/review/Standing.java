package pond.authority.review;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import pond.authority.run.StageRow;
import pond.authority.run.StageState;
import pond.authority.run.StageTable;
import pond.authority.store.Tx;
import pond.model.runfile.StageId;

/** How the run stands around one of its stages. */
record Standing(boolean cancelled, boolean dependentsStarted, Set<StageId> skipped) {
  static Standing of(Tx tx, ReviewKey key) {
    Map<StageId, StageState> states = new HashMap<>();
    for (StageRow stage : StageTable.ofRun(tx, key.run())) {
      states.put(stage.stageId(), stage.state());
    }
    Set<StageId> after = dependents(StageTable.needs(tx, key.run()), key.stage());
    Set<StageId> skipped = new LinkedHashSet<>(after);
    skipped.removeIf(stage -> states.get(stage) != StageState.SKIPPED);
    boolean started = after.stream().anyMatch(stage -> isStarted(states.get(stage)));
    boolean cancelled = states.containsValue(StageState.CANCELLED) || isBeingCancelled(tx, key);
    return new Standing(cancelled, started, skipped);
  }

  private static boolean isStarted(StageState state) {
    return switch (state) {
      case WAITING, HELD, SKIPPED, CANCELLED -> false;
      case READY, LEASED, SUCCEEDED, FAILED, FLAGGED -> true;
    };
  }

  private static boolean isBeingCancelled(Tx tx, ReviewKey key) {
    return !tx.list(
            "SELECT 1 AS n FROM lease WHERE run_id=? AND state='open' AND cancel=1 LIMIT 1",
            row -> true,
            key.run().value())
        .isEmpty();
  }

  private static Set<StageId> dependents(Map<StageId, Set<StageId>> needs, StageId stage) {
    Set<StageId> after = new LinkedHashSet<>();
    boolean grew = true;
    while (grew) {
      grew = false;
      for (Map.Entry<StageId, Set<StageId>> one : needs.entrySet()) {
        boolean needsIt =
            one.getValue().contains(stage) || one.getValue().stream().anyMatch(after::contains);
        grew |= needsIt && after.add(one.getKey());
      }
    }
    return after;
  }
}
