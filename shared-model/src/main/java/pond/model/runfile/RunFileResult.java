package pond.model.runfile;

import java.util.List;

/** What a run file turned out to be. */
public sealed interface RunFileResult {
  /** A run file without any problem. */
  record Parsed(RunFile runFile) implements RunFileResult {}

  /**
   * Refused; nothing of it is used.
   *
   * @param problems in the order of the file, at least one
   */
  record Invalid(List<Problem> problems) implements RunFileResult {
    /** Refuses an empty list. */
    public Invalid {
      problems = List.copyOf(problems);
      if (problems.isEmpty()) {
        throw new IllegalArgumentException("an invalid run file has a problem");
      }
    }
  }
}
