package pond.authority.run;

import java.util.Collection;
import java.util.Locale;

/** Where a run stands, always derived from its stages. */
public enum RunState {
  QUEUED,
  RUNNING,
  SUCCEEDED,
  FAILED,
  /** Nothing moves until a person has decided on a flagged result. */
  HELD,
  CANCELLED;

  /** Derives the state: work in progress first, then the worst news. */
  public static RunState of(Collection<StageState> stages) {
    boolean open = stages.stream().anyMatch(s -> !s.isSettled());
    if (open) {
      boolean untouched =
          stages.stream().allMatch(s -> s == StageState.WAITING || s == StageState.READY);
      return untouched ? QUEUED : RUNNING;
    }
    if (stages.contains(StageState.CANCELLED)) {
      return CANCELLED;
    }
    if (stages.contains(StageState.FLAGGED)) {
      return HELD;
    }
    boolean good = stages.stream().allMatch(s -> s == StageState.SUCCEEDED);
    return good ? SUCCEEDED : FAILED;
  }

  /** True when the run will not move by itself any more. */
  public boolean isSettled() {
    return this != QUEUED && this != RUNNING;
  }

  /** The lower-case word used in records and interfaces. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
