package pond.authority.run;

import java.util.Locale;

/** Where a stage stands. */
public enum StageState {
  /** Waits for the stages it needs. */
  WAITING,
  READY,
  LEASED,
  /** A verified result with rc 0, or a flagged one with rc 0 that people have accepted. */
  SUCCEEDED,
  /**
   * A verified result that is not rc 0 and no retry left, or a flagged result that was rejected.
   */
  FAILED,
  /** Its result cannot be believed; kept, and a person must decide. */
  FLAGGED,
  /** Needs a flagged stage; does not start until a person has decided. */
  HELD,
  /** Needs a stage that failed. */
  SKIPPED,
  CANCELLED;

  /** True when nothing more will happen to the stage by itself. */
  public boolean isSettled() {
    return switch (this) {
      case WAITING, READY, LEASED -> false;
      case SUCCEEDED, FAILED, FLAGGED, HELD, SKIPPED, CANCELLED -> true;
    };
  }

  /** The lower-case word used in records and interfaces. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The state of a stored word. */
  public static StageState of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
