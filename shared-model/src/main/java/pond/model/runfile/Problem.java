package pond.model.runfile;

/**
 * One thing to change in a run file.
 *
 * @param line from 1
 * @param column from 1
 * @param path the field, such as {@code stages[0].sandbox.tier}; empty for the whole file
 * @param code the stable code
 * @param sentence what is wrong
 * @param fix what to do
 */
public record Problem(
    int line, int column, String path, ProblemCode code, String sentence, String fix) {
  /** One line for a terminal. */
  @Override
  public String toString() {
    String where = "line " + line + ", column " + column + (path.isEmpty() ? "" : ", " + path);
    return where + ": " + sentence + " " + fix + " (" + code + ")";
  }
}
