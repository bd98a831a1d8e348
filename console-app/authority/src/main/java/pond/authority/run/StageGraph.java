package pond.authority.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import pond.model.runfile.StageId;

/**
 * What becomes of waiting stages when others settle. Pure.
 *
 * <p>Security property: a stage starts only when every stage it needs has succeeded; a flagged need
 * holds it, whatever the flagged result claims, until people have decided.
 */
public final class StageGraph {
  private final Map<StageId, Set<StageId>> needs;

  public StageGraph(Map<StageId, Set<StageId>> needs) {
    this.needs = Map.copyOf(needs);
  }

  /**
   * The changes to make now: waiting stages that become ready, held, skipped or cancelled, until
   * nothing changes.
   */
  public Map<StageId, StageState> advance(Map<StageId, StageState> now) {
    Map<StageId, StageState> seen = new LinkedHashMap<>(now);
    Map<StageId, StageState> changed = new LinkedHashMap<>();
    boolean moved = true;
    while (moved) {
      moved = false;
      for (StageId stage : List.copyOf(seen.keySet())) {
        StageState next = next(stage, seen);
        if (next != seen.get(stage)) {
          seen.put(stage, next);
          changed.put(stage, next);
          moved = true;
        }
      }
    }
    return changed;
  }

  private StageState next(StageId stage, Map<StageId, StageState> states) {
    StageState own = state(states, stage);
    if (own != StageState.WAITING && own != StageState.HELD) {
      return own;
    }
    List<StageState> needed =
        needs.getOrDefault(stage, Set.of()).stream().map(need -> state(states, need)).toList();
    if (needed.contains(StageState.CANCELLED)) {
      return StageState.CANCELLED;
    }
    if (needed.contains(StageState.FAILED) || needed.contains(StageState.SKIPPED)) {
      return StageState.SKIPPED;
    }
    if (needed.contains(StageState.FLAGGED) || needed.contains(StageState.HELD)) {
      return StageState.HELD;
    }
    return needed.stream().allMatch(s -> s == StageState.SUCCEEDED)
        ? StageState.READY
        : StageState.WAITING;
  }

  private static StageState state(Map<StageId, StageState> states, StageId stage) {
    StageState state = states.get(stage);
    if (state == null) {
      throw new IllegalStateException("a stage needs a stage that is not in its run");
    }
    return state;
  }
}
