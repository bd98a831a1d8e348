package pond.console.runs.log;

import java.util.Objects;

/**
 * Which lines are shown. Notes of Pond are always shown with their stage.
 *
 * @param stage empty for all
 * @param attempt 0 for all
 */
public record LogFilter(String stage, int attempt, boolean out, boolean err) {
  /** Everything. */
  public static final LogFilter ALL = new LogFilter("", 0, true, true);

  public LogFilter {
    Objects.requireNonNull(stage);
  }

  boolean shows(LogRow row) {
    boolean there =
        (stage.isEmpty() || stage.equals(row.stageId()))
            && (attempt == 0 || attempt == row.attempt());
    return there
        && switch (row.stream()) {
          case OUT -> out;
          case ERR -> err;
          case NOTE -> true;
        };
  }

  LogFilter withStage(String other, int otherAttempt) {
    return new LogFilter(other, otherAttempt, out, err);
  }

  LogFilter withStreams(boolean showOut, boolean showErr) {
    return new LogFilter(stage, attempt, showOut, showErr);
  }
}
